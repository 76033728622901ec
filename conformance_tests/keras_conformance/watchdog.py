"""The limit of a check, and the last words of a process that ends in one."""

import faulthandler
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LOADING = "loading"
FRAME = re.compile(r'^  File "(.+)", line (\d+) in (.+)$', re.M)


class Watchdog:
    """Ends this process when a check takes too long, and says where it was.

    Python's own watchdog does it, in a thread that needs nothing from the
    rest of the process. What it says, and what is said when the process
    crashes, goes to a file that begins with the id of the check.

    Args:
        path: Path of the file.
    """

    def __init__(self, path: Path):
        self._file = path.open("w", encoding="utf-8")
        faulthandler.enable(self._file, all_threads=False)

    @contextmanager
    def watch(self, check: str, limit: float) -> Iterator[None]:
        """Watch the body, which makes the check of this id.

        Args:
            check: String, the id; or `LOADING`.
            limit: Float, seconds that it is given.
        """
        self._file.seek(0)
        self._file.truncate()
        self._file.write(f"{check}\n")
        self._file.flush()
        faulthandler.dump_traceback_later(limit, exit=True, file=self._file)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


@dataclass(frozen=True)
class LastWords:
    """What a process left that ended before it was told to.

    Args:
        check: String, the id of the check it made; or `LOADING`.
        status: String, `"hung"` or `"crashed"`.
        message: String, what is known of it.
    """

    check: str
    status: str
    message: str


def read_last_words(path: Path) -> LastWords:
    """Read the file of a `Watchdog` whose process has ended."""
    text = path.read_text("utf-8", "replace") if path.exists() else ""
    check, _, text = text.partition("\n")
    first, where = text.partition("\n")[0], _deepest(text)
    if first.startswith("Timeout"):
        spent = first.removeprefix("Timeout (").removesuffix(")!")
        return LastWords(
            check, "hung", f"It had not ended after {spent}{where}."
        )
    reason = first.removeprefix("Fatal Python error: ")
    said = f": {reason}{where}" if reason else "; it left no reason"
    return LastWords(
        check, "crashed", f"The process ended in this check{said}."
    )


def _deepest(text: str) -> str:
    """Return where the code was, by the innermost named frame."""
    # The last thread in a dump is the one that makes the check.
    frames = FRAME.findall(text.rpartition("most recent call first")[2])
    if not frames:
        return ""
    path, line, function = frames[0]
    return f', in {function}, line {line} of "{Path(path).name}"'

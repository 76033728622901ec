"""The sandbox: no network, no files, no credentials, bounded in all."""

import os
import platform
import selectors
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from keras_sig.sandbox.bubblewrap import command
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.no_sandbox import NoSandbox
from keras_sig.sandbox.outcome import Outcome
from keras_sig.sandbox.resident import resident_bytes
from keras_sig.sandbox.system_calls import ARCHITECTURES, build_filter

# Seconds between two looks at the memory of all processes.
LOOK = 0.5
DEBIAN = "On Debian: `apt-get install bubblewrap util-linux`."
PROBE = r"""
import os, time
try:
    for _ in range(12):
        if os.fork() == 0:
            time.sleep(5)
            os._exit(0)
except OSError:
    os.write(1, b"limited\n")
os._exit(0)
"""


@dataclass(frozen=True)
class Sandbox:
    """A way to run Python programs of strangers.

    A program sees an empty home and `/tmp`, `/usr`, this Python and what it
    is given to read. It has no network, an environment of its own, an
    identity that owns nothing, and limits. When the run ends, however it
    ends, nothing of it goes on running.

    Args:
        bwrap: String, the path of bubblewrap.
        dropped: Boolean, whether root becomes nobody inside.
    """

    bwrap: str
    dropped: bool

    @classmethod
    def find(cls) -> "Sandbox":
        """Return the sandbox of this machine, tried out.

        Raises:
            NoSandbox: if there is none that holds what it promises.
        """
        bwrap = shutil.which("bwrap")
        needed = ["/usr/bin/prlimit", "/usr/bin/setpriv"]
        if bwrap is None or not all(map(os.path.exists, needed)):
            raise NoSandbox(f"bubblewrap is not installed. {DEBIAN}")
        filter_here()
        # A root of the machine is exempt from the limit on processes
        # unless it gives up that identity.
        ways = [True, False] if os.geteuid() == 0 else [False]
        said = ""
        for dropped in ways:
            outcome = cls(bwrap, dropped).run(
                ["-c", PROBE], limits=Limits(seconds=20, processes=8)
            )
            if outcome.output == "limited\n":
                return cls(bwrap, dropped)
            said = outcome.output.strip() or "processes are not limited"
        raise NoSandbox(
            f"bubblewrap cannot isolate here: {said.splitlines()[-1]}. Fix: "
            "allow user namespaces (`sysctl user.max_user_namespaces`), or "
            "run on a machine that does."
        )

    def run(
        self,
        arguments: Sequence[str],
        readable: Mapping[str, Path] | None = None,
        limits: Limits | None = None,
        given: bytes = b"",
    ) -> Outcome:
        """Run this Python, isolated (`-I`), with `arguments`.

        The program writes its answer to the file descriptor whose number is
        its last argument.

        Args:
            arguments: Sequence of strings: `["-c", source, ...]`.
            readable: Mapping from absolute paths inside to the files or
                folders outside that appear there.
            limits: `Limits`.
            given: Bytes, its standard input, at most what a pipe holds.
        """
        limits = limits or Limits()
        with (
            _pipe() as (output, printing),
            _pipe() as (answer, writing),
            _filled(given) as reading,
            _filled(filter_here()) as calls,
        ):
            line = command(
                self.bwrap,
                self.dropped,
                readable or {},
                limits,
                calls.fileno(),
            )
            line += [sys.executable, "-I", "-B", *arguments]
            process = subprocess.Popen(
                [*line, str(writing.fileno())],
                stdin=reading,
                stdout=printing,
                stderr=printing,
                pass_fds=[writing.fileno(), calls.fileno()],
                env={},
            )
            for end in (reading, printing, writing, calls):
                end.close()
            with process:
                return _watch(process, output.fileno(), answer.fileno(), limits)


def filter_here() -> bytes:
    """Return the filter of system calls for this machine.

    Raises:
        NoSandbox: if the calls of this machine are not known.
    """
    machine = platform.machine()
    found = build_filter(machine)
    if found is None:
        raise NoSandbox(
            "the system calls of this machine are not known: expected "
            f"{' or '.join(ARCHITECTURES)}, received {machine}. Fix: run on "
            "one of those."
        )
    return found


@contextmanager
def _pipe() -> Iterator[tuple[FileIO, FileIO]]:
    """Yield both ends of a pipe; what is still open is closed at the end."""
    reading, writing = os.pipe()
    with FileIO(reading, "r") as source, FileIO(writing, "w") as sink:
        yield source, sink


@contextmanager
def _filled(data: bytes) -> Iterator[FileIO]:
    """Yield the end of a pipe that `data` can be read from."""
    with _pipe() as (source, sink):
        sink.write(data)
        sink.close()
        yield source


def _watch(
    process: subprocess.Popen[bytes], output: int, answer: int, limits: Limits
) -> Outcome:
    """Collect what is written until the end or the first limit."""
    caps = {output: limits.output_bytes, answer: limits.answer_bytes}
    texts = {output: bytearray(), answer: bytearray()}
    end = time.monotonic() + limits.seconds
    stopped = ""
    with selectors.DefaultSelector() as selector:
        for descriptor in texts:
            selector.register(descriptor, selectors.EVENT_READ)
        try:
            while not stopped:
                left = end - time.monotonic()
                if left <= 0:
                    stopped = "time"
                elif resident_bytes(process.pid) > limits.resident:
                    stopped = "memory"
                elif selector.get_map():
                    full = _read(selector, texts, caps, min(left, LOOK))
                    stopped = {output: "output", answer: "answer"}.get(full, "")
                elif _has_ended(process, min(left, LOOK)):
                    break
        finally:
            process.kill()
        code = process.wait()
        _await_silence(selector, answer)
    return Outcome(
        code,
        stopped,
        bytes(texts[output][: caps[output]]).decode("utf-8", "replace"),
        bytes(texts[answer][: caps[answer]]),
    )


def _read(
    selector: selectors.BaseSelector,
    texts: dict[int, bytearray],
    caps: dict[int, int],
    seconds: float,
) -> int:
    """Collect what has been written; return which end is full, or -1."""
    for key, _ in selector.select(seconds):
        data = os.read(key.fd, 65536)
        if not data:
            selector.unregister(key.fd)
        texts[key.fd] += data
        if len(texts[key.fd]) > caps[key.fd]:
            return key.fd
    return -1


def _has_ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _await_silence(selector: selectors.BaseSelector, answer: int) -> None:
    """Wait until nobody holds the other end: all processes are gone."""
    if answer in selector.get_map():
        if len(selector.get_map()) > 1:
            selector.unregister(
                next(fd for fd in selector.get_map() if fd != answer)
            )
        while selector.select(10.0) and os.read(answer, 65536):
            pass

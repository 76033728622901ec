"""What a run may read: a copy of the programs, the prototype laid over."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from keras_sig.model.exports import lay_over
from keras_sig.model.repository import Repository
from keras_sig.sandbox.run_failed import RunFailed

INSIDE = "/proposal"
REFERENCE = "keras_reference"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*_test.py", "conftest.py")
MOST_FILES, MOST_BYTES = 1_000, 10_000_000


@contextmanager
def stage(repository: Repository, folder: Path) -> Iterator[Path]:
    """Yield a new folder with the packages that a proposal is run with.

    `lib` in it holds the reference with the prototype of the proposal laid
    over it, the suite and the reader of the specification. Everything can be
    read by whoever the sandbox runs as.

    Args:
        repository: `Repository`.
        folder: Path, the folder of the proposal; it need not exist.

    Raises:
        RunFailed: if the prototype is no plain folder of modest size.
    """
    prototype = folder / "prototype"
    _check_prototype(prototype)
    with tempfile.TemporaryDirectory(prefix="sig-") as name:
        place = Path(name)
        library = place / "lib"
        for package in (
            repository.reference / REFERENCE,
            repository.suite / "keras_conformance",
            repository.root / "spec" / "keras_spec",
        ):
            if package.is_dir():
                shutil.copytree(
                    package, library / package.name, ignore=LEFT_OUT
                )
        if (prototype / REFERENCE).is_dir():
            _lay_all_over(prototype / REFERENCE, library / REFERENCE)
        yield place


def _lay_all_over(source: Path, target: Path) -> None:
    try:
        shutil.copytree(
            source,
            target,
            ignore=LEFT_OUT,
            dirs_exist_ok=True,
            copy_function=_lay_over,
        )
    except shutil.Error as error:
        place, _, reason = error.args[0][0]
        name = os.path.relpath(place, source.parent)
        raise RunFailed(
            "Expected a prototype that can be laid over the reference: files "
            f"over files, folders over folders. Received, at {name!r}: "
            f"{str(reason).partition(': ')[0]}."
        ) from None


def _lay_over(source: str, target: str) -> None:
    """Copy a file; an `__init__.py` adds its names to those that are there."""
    data = Path(source).read_bytes()
    if Path(target).is_file():
        data = lay_over(Path(target).read_bytes(), data, Path(target).name)
    Path(target).write_bytes(data)


def make_readable(folder: Path) -> None:
    """Let everybody read what lies in `folder`."""
    folder.chmod(0o755)
    for parent, folders, files in os.walk(folder):
        for name in folders:
            os.chmod(os.path.join(parent, name), 0o755)
        for name in files:
            os.chmod(os.path.join(parent, name), 0o644)


def _check_prototype(prototype: Path) -> None:
    """Refuse links, which would let a proposal read files of the host."""
    count = size = 0
    for path in chain([prototype.parent, prototype], prototype.rglob("*")):
        mode = path.lstat().st_mode if os.path.lexists(path) else 0
        if mode and not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
            what = "link" if stat.S_ISLNK(mode) else "special file"
            raise RunFailed(
                "Expected plain files in a prototype. "
                f"Received: the {what} {path.name!r}."
            )
        count += 1
        size += path.lstat().st_size if stat.S_ISREG(mode) else 0
        if count > MOST_FILES or size > MOST_BYTES:
            break
    if count > MOST_FILES or size > MOST_BYTES:
        raise RunFailed(
            f"Expected at most {MOST_FILES:,} files and folders and "
            f"{MOST_BYTES:,} bytes in a prototype. "
            f"Received: {count:,} or more, {size:,} bytes."
        )

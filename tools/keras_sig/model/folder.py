"""Folders that change all at once: a kill leaves the old or the new one."""

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

NEW, OLD = ".new", ".old"


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a folder with `files` in the place of `folder`, if there is one.

    The new folder is complete before the old one moves. What is between two
    renames when the program is killed, `mend` puts right.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _locked(folder.parent, fcntl.LOCK_EX):
        _mend(folder.parent)
        new = folder.with_name(f".{folder.name}{NEW}")
        new.mkdir()
        for name, data in files.items():
            (new / name).write_bytes(data)
        if folder.exists():
            folder.rename(folder.with_name(f".{folder.name}{OLD}"))
        new.rename(folder)
        _mend(folder.parent)


def mend(parent: Path) -> None:
    """Finish or take back what was replaced in `parent` and interrupted.

    While another program replaces a folder there, nothing is done.
    """
    if not any((*parent.glob(f".*{OLD}"), *parent.glob(f".*{NEW}"))):
        return
    try:
        with _locked(parent, fcntl.LOCK_EX | fcntl.LOCK_NB):
            _mend(parent)
    except (BlockingIOError, PermissionError):
        return


def _mend(parent: Path) -> None:
    for old in parent.glob(f".*{OLD}"):
        folder = old.with_name(old.name[1 : -len(OLD)])
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)
    for new in parent.glob(f".*{NEW}"):
        shutil.rmtree(new)


@contextmanager
def _locked(parent: Path, how: int) -> Iterator[None]:
    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)

"""Files that are there whole or not at all."""

import contextlib
import os
import pathlib


@contextlib.contextmanager
def atomic_file(path):
    """Lend a path to write to, and put the file in place at the end.

    What was at `path` stays until the new file is whole, and for good if
    writing fails or the process is killed.

    Args:
        path: String or path, where the file belongs.

    Returns:
        Context manager of the path to write to, in the same folder.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with atomic_file(f"{folder}/note.txt") as unfinished:
        ...         _ = unfinished.write_text("whole")
        ...     [file.name for file in pathlib.Path(folder).iterdir()]
        ['note.txt']
    """
    path = pathlib.Path(path)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield unfinished
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)

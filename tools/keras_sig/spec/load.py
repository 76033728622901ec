"""Read folders of pages, with the errors of a command."""

from pathlib import Path

from keras_sig.model.errors import SigError


def require_folder(folder: Path) -> Path:
    """Return `folder` if it is one.

    Raises:
        SigError: if it is missing or a file.
    """
    if folder.is_dir():
        return folder
    received = "a file" if folder.exists() else "nothing there"
    raise SigError(
        f"Expected a folder of specification pages. Received: {folder} "
        f"({received}). Fix: name a folder such as spec/pages."
    )

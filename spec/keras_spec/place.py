"""Where the data of a package lies."""

from pathlib import Path


def beside(module: str, folder: str) -> Path:
    """Return a folder of data that belongs to a package.

    In a checkout it lies beside the package, so that it is found on any forge;
    a wheel carries it inside.

    Args:
        module: String, `__file__` of a module of the package.
        folder: String, the name of the folder.
    """
    package = Path(module).resolve().parent
    inside = package / folder
    return inside if inside.is_dir() else package.parent / folder

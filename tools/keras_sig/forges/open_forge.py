"""The forge that `governance.toml` names."""

from datetime import datetime
from pathlib import Path

from keras_sig.forges.forge import Forge
from keras_sig.forges.local import LocalForge


def open_forge(folder: Path, by: str, at: datetime) -> Forge:
    """Return the forge of a repository, as one writer sees it.

    Args:
        folder: Path of the folder where the local forge keeps its log.
        by: String, handle of who writes.
        at: Moment in UTC at which they write.
    """
    return LocalForge(folder / "forge.sqlite3", by, at)

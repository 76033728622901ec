"""The forge that `governance.toml` names."""

from datetime import datetime

from keras_sig.forges.forge import Forge
from keras_sig.forges.local import LocalForge
from keras_sig.model.repository import Repository


def open_forge(repository: Repository, by: str, at: datetime) -> Forge:
    """Return the forge of a repository, as one writer sees it.

    Args:
        repository: The local forge keeps its log in `.sig` there.
        by: String, handle of who writes.
        at: Moment in UTC at which they write.
    """
    path = repository.state / "forge.sqlite3"
    return LocalForge(path, by, at, repository.root)

"""The forge that `governance.toml` names."""

import os
from datetime import datetime

from keras_sig.forges.forge import Forge
from keras_sig.forges.local import LocalForge
from keras_sig.model.governance import Governance
from keras_sig.model.repository import Repository


def open_forge(
    repository: Repository, governance: Governance, by: str, at: datetime
) -> Forge:
    """Return the forge of a repository, as one writer sees it.

    Args:
        repository: What is kept between runs is in `.sig` there.
        governance: Which forge it is.
        by: String, handle of who writes.
        at: Moment in UTC at which they write.
    """
    if governance.forge == "github":
        return _open_github(repository, governance, by, at)
    path = repository.state / "forge.sqlite3"
    return LocalForge(path, by, at, repository.root)


def _open_github(
    repository: Repository, governance: Governance, by: str, at: datetime
) -> Forge:
    """Return the forge on GitHub; nothing is asked yet."""
    from keras_sig.forges.github import GitHubForge
    from keras_sig.forges.github_api import ADDRESS, GitHubApi
    from keras_sig.forges.github_reader import GitHubReader
    from keras_sig.forges.github_remote import GitHubRemote
    from keras_sig.forges.github_writer import GitHubWriter
    from keras_sig.forges.saved_answers import SavedAnswers

    name = governance.repository
    api = GitHubApi(
        os.environ.get("GITHUB_TOKEN", ""),
        os.environ.get("GITHUB_API_URL") or ADDRESS,
        SavedAnswers(repository.state / "github"),
    )
    reader = GitHubReader(
        api,
        name,
        governance.bot,
        governance.branch,
        governance.labels.values(),
    )
    remote = GitHubRemote(repository.root, governance.remote, name)
    return GitHubForge(reader, GitHubWriter(reader), remote, by, at)

"""Branches on their way to GitHub, by git."""

import re
from dataclasses import dataclass
from pathlib import Path

from keras_sig.forges.git import Git

_OWNER = re.compile(r"[:/]([^:/]+)/[^:/]+?(?:\.git)?/?")


@dataclass(frozen=True)
class GitHubRemote:
    """A remote of a git repository.

    Args:
        root: Path of the git repository.
        name: String, the remote, as `origin`.
        repository: String, `owner/name` on GitHub.
    """

    root: Path
    name: str
    repository: str

    def push(self, commit: str, branch: str) -> str:
        """Push a commit; return how a pull request names the branch.

        Nothing is overwritten: a branch that has moved on is refused.
        """
        git = Git(self.root)
        git.push(self.name, commit, branch)
        match = re.search(f"{_OWNER.pattern}$", git.address_of(self.name))
        owner = match[1] if match else ""
        if not owner or owner == self.repository.partition("/")[0]:
            return branch
        return f"{owner}:{branch}"

    def fetch(self, number: int) -> None:
        """Let git know the commits of a pull request."""
        Git(self.root).fetch(self.name, f"refs/pull/{number}/head")

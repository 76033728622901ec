"""The forges, as the contract needs them: writers, hours and branches."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from keras_sig.forges.git import Git
from keras_sig.forges.local import LocalForge
from keras_sig.forges.signature import Signature

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


def empty_repository(folder: Path) -> Git:
    """Return a git repository whose branch main has one empty commit."""
    import subprocess

    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    git = Git(folder)
    by = Signature("Test", "test@example.org", START)
    env = {"GIT_INDEX_FILE": str(folder / ".git" / "none")}
    tree = git._run("write-tree", env=env).decode().strip()
    made = git._run("commit-tree", tree, stdin=b"Start\n", env=by.environment())
    git.move_branch("main", made.decode().strip(), None)
    return git


def commit_files(
    git: Git, branch: str, files: dict[str, bytes | None], at: datetime
) -> str:
    """Commit `files` on `branch`, which begins at main; return the commit."""
    head = git.resolve(f"refs/heads/{branch}")
    onto = head or git.resolve("main") or ""
    by = Signature("Ola", "ola@example.org", at)
    made = git.write_commit([onto], files, f"Change {branch}\n", by)
    git.move_branch(branch, made, head)
    return made


class LocalFactory:
    """The local forge, for any writer and any hour after the start."""

    def __init__(self, folder: Path):
        self.path = folder / "forge.sqlite3"
        self.git = empty_repository(folder / "repository")

    def __call__(self, by: str, hours: float = 0) -> LocalForge:
        at = START + timedelta(hours=hours)
        return LocalForge(self.path, by, at, self.git.root)

    def push(self, rfc: str, text: str, hours: float = 0) -> str:
        """Commit the proposal on its branch; return the commit."""
        files: dict[str, bytes | None] = {f"rfcs/{rfc}.md": text.encode()}
        at = START + timedelta(hours=hours)
        return commit_files(self.git, f"rfc/{rfc}", files, at)

    def land(self, number: int, rfc: str) -> str:
        """Return a commit on main that merges the proposal."""
        parents = [
            self.git.resolve(ref) or "" for ref in ("main", f"rfc/{rfc}")
        ]
        by = Signature("Bot", "bot@example.org", START)
        files = {f"rfcs/{rfc}.md": b"accepted"}
        made = self.git.write_commit(parents, files, "Accept\n", by)
        self.git.move_branch("main", made, parents[0])
        return made


@pytest.fixture(params=[LocalFactory], ids=["local"])
def forge(request: pytest.FixtureRequest, tmp_path: Path) -> LocalFactory:
    """A forge without pull requests."""
    factory: LocalFactory = request.param(tmp_path)
    return factory

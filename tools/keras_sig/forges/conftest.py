"""The forges, as the contract needs them: writers, hours and branches."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from needs import missing

from keras_sig.forges.git import Git
from keras_sig.forges.github import GitHubForge
from keras_sig.forges.github_api import GitHubApi
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.forges.github_remote import GitHubRemote
from keras_sig.forges.github_writer import GitHubWriter
from keras_sig.forges.local import LocalForge
from keras_sig.forges.saved_answers import SavedAnswers
from keras_sig.forges.signature import Signature

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


def empty_repository(folder: Path) -> Git:
    """Return a git repository whose branch main has one empty commit."""
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


def merged(git: Git, rfc: str) -> str:
    """Return a commit that merges the branch of a proposal into main."""
    parents = [git.resolve(ref) or "" for ref in ("main", f"rfc/{rfc}")]
    by = Signature("Bot", "bot@example.org", START)
    files = {f"rfcs/{rfc}.md": b"accepted"}
    return git.write_commit(parents, files, "Accept\n", by)


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
        commit = merged(self.git, rfc)
        self.git.move_branch("main", commit, self.git.resolve("main"))
        return commit

    def close(self) -> None:
        """End; there is nothing to do."""


class GitHubFactory:
    """A small GitHub on loopback, for any writer and hour.

    Args:
        folder: Path of what it keeps.
        checked: Boolean, whether all is held against GitHub's description.
    """

    repository = "keras-sig/api"

    def __init__(self, folder: Path, checked: bool = True):
        from keras_sig.forges.fake_github.description import PLACE, load
        from keras_sig.forges.fake_github.fake_github import FakeGitHub
        from keras_sig.forges.fake_github.server import FakeServer

        need(PLACE)
        self.git = empty_repository(folder / "clone")
        bare = folder / f"{self.repository}.git"
        run = ("git", "init", "-q", "--bare", "-b", "main", str(bare))
        subprocess.run(run, check=True)
        self.run_git("remote", "add", "origin", str(bare))
        self.git.push("origin", "main", "main")
        self.saved = folder / "answers"
        self.state = FakeGitHub(self.repository, bare, START)
        self.server = FakeServer(self.state, load(), checked)
        self.server.start()
        self.waited: list[float] = []

    def run_git(self, *arguments: str) -> None:
        """Run git in the clone."""
        git = ("git", "-C", str(self.git.root), *arguments)
        subprocess.run(git, check=True)

    def __call__(self, by: str, hours: float = 0) -> GitHubForge:
        at = START + timedelta(hours=hours)
        self.state.now = at
        return self.open(by, at)

    def open(self, by: str, at: datetime) -> GitHubForge:
        """Return the forge with the token of `by`; the hour stays."""
        token = f"token-of-{by}"
        self.server.tokens[token] = by
        api = GitHubApi(
            token,
            self.server.address,
            SavedAnswers(self.saved),
            wait=self.waited.append,
            clock=lambda: self.state.now.timestamp(),
        )
        reader = GitHubReader(api, self.repository, "bot", "main")
        writer = GitHubWriter(reader, self.waited.append)
        remote = GitHubRemote(self.git.root, "origin", self.repository)
        return GitHubForge(reader, writer, remote, by, at)

    def push(
        self,
        rfc: str,
        text: str,
        hours: float = 0,
        date: datetime | None = None,
    ) -> str:
        """Commit the proposal and push its branch; return the commit."""
        at = START + timedelta(hours=hours)
        self.state.now = at
        files: dict[str, bytes | None] = {f"rfcs/{rfc}.md": text.encode()}
        made = commit_files(self.git, f"rfc/{rfc}", files, date or at)
        self.git.push("origin", made, f"rfc/{rfc}")
        self.state.notice()
        return made

    def land(self, number: int, rfc: str) -> str:
        """Return a commit that merges the proposal, not pushed yet."""
        return merged(self.git, rfc)

    def close(self) -> None:
        """End; what did not agree with GitHub's description fails."""
        self.server.stop()
        assert self.server.problems == []


FACTORIES: dict[str, type[LocalFactory] | type[GitHubFactory]] = {
    "local": LocalFactory,
    "github": GitHubFactory,
}
Factory = LocalFactory | GitHubFactory


def need(path: Path) -> None:
    """Skip where npm has not brought `path`; where CI is set, fail."""
    if not path.exists():
        missing(f"{path.name} is missing. Fix: install node, then `make test`")


@pytest.fixture(params=FACTORIES)
def forge(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Factory]:
    """A forge without pull requests."""
    factory: Factory = FACTORIES[request.param](tmp_path)
    yield factory
    factory.close()


@pytest.fixture
def github(tmp_path: Path) -> Iterator[GitHubFactory]:
    """A small GitHub without pull requests."""
    factory = GitHubFactory(tmp_path)
    yield factory
    factory.close()

"""What `sig rfc submit` is about to submit, read before any write."""

import re
from dataclasses import dataclass
from datetime import datetime

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.rfc import Rfc

NAME = re.compile(r"[0-9]{8}-[a-z0-9]+(-[a-z0-9]+)*")
MOST_FILES = 200
MOST_BYTES = 10_000_000


@dataclass(frozen=True)
class Submission:
    """A proposal on its way to the forge.

    Args:
        rfc: The proposal in the working tree.
        author: String, handle of who submits it.
        files: Mapping from paths to contents: the proposal, its folder.
        base: String, the commit of the default branch.
        head: String, the commit of the proposal's branch, or None.
        pull: Its pull request, or None.
        at: Moment in UTC at which it is submitted.
    """

    rfc: Rfc
    author: str
    files: dict[str, bytes]
    base: str
    head: str | None
    pull: PullRequest | None
    at: datetime

    @property
    def branch(self) -> str:
        """The branch that holds the proposal."""
        return f"rfc/{self.rfc.name}"


def read_submission(
    desk: Desk, argument: str, handle: str | None
) -> Submission:
    """Return what there is to submit.

    Raises:
        SigError: if it cannot be submitted; nothing is written.
    """
    from keras_sig.reading.rfc import read_rfc

    path = desk.proposal_path(argument)
    shown = desk.repository.relative(path)
    rfc = read_rfc(path.read_bytes(), shown)
    pull = desk.forge().find(rfc.name)
    _check(desk, rfc, pull, shown)
    base = desk.git.resolve(desk.governance.branch)
    if base is None:
        raise SigError(
            f"Expected the branch {desk.governance.branch} with a commit. "
            "Received: no such branch. Fix: commit something on it, or "
            "change forge.branch in governance.toml."
        )
    author = (handle or _author(desk, rfc, pull)).removeprefix("@").lower()
    desk.check_writer(author)
    files = _files(desk, rfc.name)
    head = desk.git.resolve(f"refs/heads/rfc/{rfc.name}")
    events = desk.forge().events(pull.number) if pull else []
    at = desk.present(events)
    return Submission(rfc, author, files, base, head, pull, at)


def _check(desk: Desk, rfc: Rfc, pull: PullRequest | None, shown: str) -> None:
    if not NAME.fullmatch(rfc.name):
        raise SigError(
            "Expected a file name like 20261120-short-title.md, in small "
            f"letters. Received: {shown}. Fix: rename it."
        )
    if pull is not None and pull.status != "open":
        raise SigError(
            f"Expected an open proposal. Received: {rfc.name}, whose pull "
            f"request {pull.number} is {pull.status}. Fix: write a new "
            "proposal that names this one under Obsoletes."
        )
    if rfc.status != "proposed":
        raise SigError(
            f"{shown}: expected the status Proposed. Received: "
            f"{rfc.status_text!r}. Fix: set the Status row to Proposed."
        )


def _author(desk: Desk, rfc: Rfc, pull: PullRequest | None) -> str:
    from keras_sig.review.people import authors_of

    if pull is not None:
        return pull.author
    handles = authors_of(rfc, desk.governance)
    if not handles:
        raise SigError(
            f"{rfc.path}: expected an author in the header. Received: none. "
            "Fix: add the row Author(s), or name one with --as HANDLE."
        )
    return handles[0]


def _files(desk: Desk, name: str) -> dict[str, bytes]:
    files = {}
    root = desk.repository.root
    for path in desk.git.list_files(f"rfcs/{name}.md", f"rfcs/{name}"):
        place = root / path
        if place.is_symlink() or not place.is_file() or "\n" in path:
            raise SigError(
                f"Expected a plain file. Received: {path!r}. Fix: links and "
                "odd names cannot be submitted; copy the file."
            )
        files[path] = place.read_bytes()
    size = sum(map(len, files.values()))
    if len(files) > MOST_FILES or size > MOST_BYTES:
        raise SigError(
            f"Expected at most {MOST_FILES} files and {MOST_BYTES:,} bytes. "
            f"Received: {len(files)} files, {size:,} bytes. "
            f"Fix: leave data out of rfcs/{name}/."
        )
    if f"rfcs/{name}.md" not in files:
        raise SigError(
            f"Expected rfcs/{name}.md to be a file that git may add. "
            "Received: git ignores it. Fix: correct .gitignore."
        )
    return files

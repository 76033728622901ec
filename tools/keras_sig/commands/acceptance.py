"""What `sig rfc accept` would write, computed before anything is written."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState

if TYPE_CHECKING:
    from keras_sig.model.rfc import Rfc
    from keras_spec.page import Page


@dataclass(frozen=True)
class Acceptance:
    """An approved proposal on its way into the specification.

    Args:
        pull: Its pull request.
        state: Where it stands.
        at: Moment in UTC.
        main: String, the commit of the default branch.
        head: String, the commit of the proposal's branch.
        files: Mapping from paths to their new content, all that changes.
        brought: Mapping from paths to what else lies on the branch.
        pages: Pages of the specification that it touches.
    """

    pull: PullRequest
    state: ReviewState
    at: datetime
    main: str
    head: str
    files: dict[str, bytes]
    brought: dict[str, bytes]
    pages: list[str]


def read_acceptance(desk: Desk, pull: PullRequest) -> Acceptance:
    """Return what accepting the proposal of `pull` writes.

    Raises:
        SigError: if it may not be accepted, with what is missing; nothing is
            written.
    """
    events = desk.forge().events(pull.number)
    at = desk.present(events)
    state = desk.state(pull, events, at)
    _check_state(pull, state)
    data, rfc = desk.submitted(pull)
    main, head = _commits(desk, pull)
    sections = _sections(rfc)
    files = {f"rfcs/{pull.rfc}.md": _header(data, rfc, pull)}
    files.update(_pages(desk, sections, pull.rfc))
    files["spec/CHANGES.md"] = _changes(desk, pull, at)
    brought = _brought(desk, pull, head)
    files = _differing(desk, main, files)
    _check_tree(desk, main, data, files, pull)
    symbols = [page.symbol for page in sections]
    pages = [f"spec/pages/{_file_of(symbol)}" for symbol in symbols]
    return Acceptance(pull, state, at, main, head, files, brought, pages)


def _check_state(pull: PullRequest, state: ReviewState) -> None:
    if state.state in ("accepted", "implemented"):
        return
    missing = state.blocks or (f"the proposal is {state.state}",)
    lines = "\n".join(f"  - {sentence}" for sentence in missing)
    raise SigError(
        f"Expected an approved proposal. Received: {pull.rfc}, which is "
        f"{state.state}. Missing:\n{lines}\nFix: {state.next}"
    )


def _commits(desk: Desk, pull: PullRequest) -> tuple[str, str]:
    branch = desk.governance.branch
    there = desk.git.head_branch()
    if there != branch:
        raise SigError(
            f"Expected the branch {branch} to be checked out. Received: "
            f"{there or 'no branch'}. Fix: `git switch {branch}`."
        )
    brought = desk.forge().bring(pull)
    main, head = desk.git.resolve(branch), desk.git.resolve(brought)
    if main is None or head is None:
        raise SigError(
            f"Expected the branches {branch} and {pull.branch} with a commit. "
            "Received: only one of them. Fix: restore it."
        )
    if head != pull.commit:
        raise SigError(
            f"Expected {pull.branch} as it was submitted, at "
            f"{pull.commit[:10]}. Received: {head[:10]}. Fix: submit what is "
            f"new with `sig rfc submit {pull.rfc}`, or move the branch back."
        )
    return main, head


def _sections(rfc: "Rfc") -> list["Page"]:
    from keras_spec.errors import SpecError
    from keras_spec.page import parse_sections

    try:
        return parse_sections(rfc.text, rfc.path)
    except SpecError as error:
        raise _unreadable(rfc.path, error) from None


def _unreadable(what: str, error: Exception) -> SigError:
    return SigError(
        f"{what}: expected API blocks that can join the specification. "
        f"Received:\n{error}\nFix: correct the proposal and submit it again."
    )


def _header(data: bytes, rfc: "Rfc", pull: PullRequest) -> bytes:
    from keras_sig.reading.rfc import set_header

    row = rfc.row("number")
    if row is not None and not rfc.number:
        data = set_header(data, row.label, str(pull.number))
    return set_header(data, "Status", "Accepted")


def _pages(desk: Desk, sections: list["Page"], name: str) -> dict[str, bytes]:
    from keras_spec.edition import Edition, load, write
    from keras_spec.errors import SpecError
    from keras_spec.merge import merge

    if not sections:
        return {}
    folder = desk.repository.pages
    try:
        empty = not any(folder.rglob("*.md"))
        edition = Edition({}) if empty else load(folder)
        merged = merge(edition, sections, name)
    except SpecError as error:
        raise _unreadable(f"rfcs/{name}.md", error) from None
    with tempfile.TemporaryDirectory() as scratch:
        touched = {page.symbol: merged.pages[page.symbol] for page in sections}
        written = write(Edition(touched), Path(scratch))
        return {
            f"spec/pages/{path.relative_to(scratch).as_posix()}": (
                path.read_bytes()
            )
            for path in written
        }


def _file_of(symbol: str) -> str:
    from keras_spec.page import file_of

    return file_of(symbol)


def _changes(desk: Desk, pull: PullRequest, at: datetime) -> bytes:
    from keras_sig.model.plain_text import escape

    path = desk.repository.spec_changes
    text = "# Changes of the specification\n\n"
    if path.exists():
        text = path.read_text("utf-8")
    link = f"[{pull.rfc}](../rfcs/{pull.rfc}.md)"
    if link not in text:
        day = at.date().isoformat()
        text = f"{text.rstrip()}\n- {day} {link}:\n  {escape(pull.title)}\n"
    return text.encode()


def _brought(desk: Desk, pull: PullRequest, head: str) -> dict[str, bytes]:
    """Return the proposal's folder, as it lies on its branch."""
    paths = desk.git.list_tree(head, f"rfcs/{pull.rfc}")
    found = desk.git.read_all([(head, path) for path in paths])
    return {p: d for p, d in zip(paths, found, strict=True) if d is not None}


def _differing(
    desk: Desk, main: str, files: dict[str, bytes]
) -> dict[str, bytes]:
    found = desk.git.read_all([(main, path) for path in files])
    held = dict(zip(files, found, strict=True))
    root = desk.repository.root
    return {
        path: data
        for path, data in files.items()
        if held[path] != data or _read(root / path) != data
    }


def _check_tree(
    desk: Desk,
    main: str,
    reviewed: bytes,
    files: dict[str, bytes],
    pull: PullRequest,
) -> None:
    """Refuse where the working tree holds something else, not committed."""
    root, proposal = desk.repository.root, f"rfcs/{pull.rfc}.md"
    for path, data in files.items():
        found, committed = _read(root / path), desk.git.read(main, path)
        if path == proposal:
            if found in (None, data, reviewed):
                continue
            raise SigError(
                f"Expected {path} as it was reviewed. Received: other text "
                f"than on the branch {pull.branch}. Fix: submit the change "
                f"with `sig rfc submit {pull.rfc}`, or take it back."
            )
        if found not in (committed, data):
            raise SigError(
                f"Expected no changes of {path} that are not committed. "
                "Received: some. Fix: commit them, or take them back."
            )


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

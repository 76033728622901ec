"""Which files are proposals, and which one a user means."""

import difflib
import re
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.folder import mend
from keras_sig.model.repository import Repository

DATE = r"(?:[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})"
NAME = re.compile(rf"{DATE}(?:[-_.].*\.md|\.md|[-_][^.]*)?$", re.DOTALL)


def list_rfcs(repository: Repository) -> list[Path]:
    """Return the proposals of a repository, oldest name first; see `in_folder`.

    Proposals lie in `rfcs/` itself, not in folders there.
    """
    return in_folder(repository.rfcs)


def list_history(repository: Repository) -> list[Path]:
    """Return the proposals that `sig rfc import` read, import by import."""
    mend(repository.history)
    folders = repository.history.glob("[!.]*")
    return [path for folder in sorted(folders) for path in in_folder(folder)]


def in_folder(folder: Path) -> list[Path]:
    """Return the proposals that lie in `folder` itself, oldest name first.

    Their names begin with a date, `20261120-` or `2026-11-20-`, and end with
    `.md` or without extension; the README, templates and what lies in folders
    are none.
    """
    found = folder.iterdir() if folder.is_dir() else []
    return sorted(
        (path for path in found if NAME.match(path.name) and path.is_file()),
        key=lambda path: (path.name.replace("-", "")[:8], path.name),
    )


def title_in(path: Path) -> str:
    """Return the words of a proposal's name behind its date."""
    name = path.name.removesuffix(".md")
    return name[11:] if "-" in name[:8] else name[9:]


def find_rfc(repository: Repository, argument: str) -> Path:
    """Return the file that `argument` means: a path, or a proposal's name.

    Proposals of the repository come before those that were imported.

    Raises:
        SigError: if there is no such file; the message has near names.
    """
    if not argument.strip() or "\0" in argument:
        raise _missing(repository, argument, "no name")
    try:
        return _look(repository, argument)
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise _missing(repository, argument, reason) from None


def _look(repository: Repository, argument: str) -> Path:
    stem = argument.removesuffix(".md").removeprefix("rfcs/").rstrip("/")
    inside = repository.rfcs / f"{stem}.md"
    if "/" not in stem and inside.is_file():
        return inside
    path = Path(argument)
    if path.is_file():
        return path
    if path.is_dir():
        raise SigError(
            f"Expected a proposal, a Markdown file. Received: the folder "
            f"{argument}. Fix: name a file in it."
        )
    for known in (list_rfcs(repository), list_history(repository)):
        named = [
            path
            for path in known
            if stem
            in (title_in(path), path.name, path.name.removesuffix(".md"))
        ]
        if len(named) == 1:
            return named[0]
    raise _missing(repository, argument, "no such file")


def _missing(repository: Repository, argument: str, reason: str) -> SigError:
    paths = list_rfcs(repository)
    names = [path.name.removesuffix(".md") for path in paths]
    titles = {title_in(path): path.stem for path in paths}
    wanted = Path(argument).name.removesuffix(".md")
    near = difflib.get_close_matches(wanted, [*names, *titles], n=3, cutoff=0.5)
    near = list(dict.fromkeys(titles.get(name, name) for name in near))
    if near:
        fix = f"use {' or '.join(near)}."
    elif names:
        fix = "choose one that `sig rfc list` shows."
    else:
        fix = "start one with `sig rfc new TITLE`."
    return SigError(
        f"Expected the path or name of a proposal. Received: {argument!r} "
        f"({reason}). Fix: {fix}"
    )

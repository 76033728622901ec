"""Which files are proposals, and which one a user means."""

import difflib
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


def list_rfcs(repository: Repository) -> list[Path]:
    """Return the proposals of a repository, oldest name first.

    Proposals lie in `rfcs/` itself and their names begin with a date; the
    README, templates and what lies in their folders are none.
    """
    return sorted(
        path
        for path in repository.rfcs.glob("*.md")
        if path.name[:8].isdigit() and path.is_file()
    )


def find_rfc(repository: Repository, argument: str) -> Path:
    """Return the file that `argument` means: a path, or a proposal's name.

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
    ends = [p for p in list_rfcs(repository) if p.stem[9:] == stem]
    if len(ends) == 1:
        return ends[0]
    raise _missing(repository, argument, "no such file")


def _missing(repository: Repository, argument: str, reason: str) -> SigError:
    names = [path.stem for path in list_rfcs(repository)]
    titles = {name[9:]: name for name in names}
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

"""Many proposals at once: those of this repository, and its history."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository
    from keras_sig.model.rfc import Rfc


class Listed(NamedTuple):
    """A proposal, and the name of the import that it is from, or empty."""

    rfc: "Rfc"
    source: str = ""


def read_catalogue(
    repository: "Repository", history: bool = False
) -> tuple[list[Listed], list[str]]:
    """Return the proposals, oldest name first, and what is wrong with others.

    Args:
        repository: `Repository`.
        history: Boolean, whether to add what `sig rfc import` has read.
    """
    listed: list[Listed] = []
    problems = []
    for path, source in _files(repository, history):
        try:
            shown = repository.relative(path)
            listed.append(Listed(read_file(path, shown), source))
        except SigError as error:
            problems.append(str(error))
    return listed, problems


def _files(
    repository: "Repository", history: bool
) -> Iterator[tuple[Path, str]]:
    from keras_sig.reading.rfc_files import list_history, list_rfcs

    for path in list_history(repository) if history else []:
        yield path, path.parent.name
    for path in list_rfcs(repository):
        yield path, ""


def read_file(path: Path, shown: str) -> "Rfc":
    """Return the proposal in a file; no more of it is read than is allowed.

    Raises:
        SigError: if it cannot be read, or is no proposal.
    """
    from keras_sig.reading.rfc import read_rfc

    return read_rfc(bytes_of(path, shown), shown)


def bytes_of(path: Path, shown: str) -> bytes:
    """Return what is in a file, up to one byte more than is allowed.

    Raises:
        SigError: if it cannot be read.
    """
    from keras_sig.reading.rfc import MOST_BYTES

    try:
        with path.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise SigError(
            f"{shown}: expected a file that can be read. "
            f"Received: {error.strerror}. Fix: check its permissions."
        ) from None


def read_status(status: str | None) -> str | None:
    """Return the status that an option names, or nothing.

    Raises:
        SigError: if it is none of those that proposals have.
    """
    from keras_sig.model.rfc import STATUSES

    if status is not None and status.casefold() not in STATUSES:
        raise SigError(
            f"Expected a status. Received: {status!r}. "
            f"Fix: use one of {', '.join(STATUSES)}."
        )
    return status.casefold() if status else None

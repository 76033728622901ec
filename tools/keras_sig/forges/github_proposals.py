"""Which pull requests are those of a proposal, and which cannot be."""

from collections.abc import Sequence

from keras_sig.forges.github_answers import (
    handle,
    moment,
    needed,
    number,
    text,
)
from keras_sig.forges.github_api import Item
from keras_sig.forges.github_log import status_of
from keras_sig.model.pull_request import PullRequest


def sort_out(
    pulls: Sequence[tuple[Item, Sequence[str]]],
) -> tuple[list[PullRequest], list[tuple[int, str]]]:
    """Return the pull requests of proposals, and those that are refused.

    Args:
        pulls: Pull requests with the names of the proposals that each adds,
            in order of number.

    Returns:
        Records, and pairs of a number and the reason.
    """
    good: list[PullRequest] = []
    refused: list[tuple[int, str]] = []
    first: dict[str, int] = {}
    for pull, names in pulls:
        place = number(pull, "number")
        is_open = status_of(pull) == "open"
        if len(names) > 1 and is_open:
            refused.append((place, _several(names)))
        elif len(names) == 1 and is_open and names[0] in first:
            refused.append((place, _second(names[0], first[names[0]])))
        elif len(names) == 1:
            good.append(read_pull(pull, names[0]))
            if is_open:
                first[names[0]] = place
    return good, refused


def read_pull(pull: Item, rfc: str) -> PullRequest:
    """Return a pull request as a record."""
    return PullRequest(
        number=number(pull, "number"),
        rfc=rfc,
        title=text(pull, "title"),
        branch=text(pull, "head", "ref"),
        author=handle(pull),
        opened=moment(pull, "created_at"),
        commit=needed(pull, "head", "sha"),
        status=status_of(pull),
    )


def _several(names: Sequence[str]) -> str:
    listed = ", ".join(f"`{name}`" for name in names[:10])
    return (
        "Expected one proposal in a pull request, so that each is decided "
        f"for itself. Received: {len(names)}: {listed}. Fix: open a pull "
        "request for each."
    )


def _second(name: str, place: int) -> str:
    return (
        "Expected one open pull request for each proposal. Received: "
        f"`{name}`, which #{place} proposes. Fix: close one of the two, or "
        "give the proposal another name."
    )

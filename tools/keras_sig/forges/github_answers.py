"""Parts of GitHub's answers, read with tolerance; what is needed is checked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from keras_sig.forges.github_api import malformed
from keras_sig.model.errors import SigError
from keras_sig.model.event import GHOST
from keras_sig.model.moment import parse_moment


def part(item: Mapping[str, Any], *names: str) -> Any:
    """Return what is at `names` inside of `item`, or None."""
    found: Any = item
    for name in names:
        if not isinstance(found, Mapping):
            return None
        found = found.get(name)
    return found


def text(item: Mapping[str, Any], *names: str) -> str:
    """Return the text at `names`; what is null or missing is empty."""
    found = part(item, *names)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise malformed(".".join(names), "text", found)
    return found


def needed(item: Mapping[str, Any], *names: str) -> str:
    """Return the text at `names`, which has to be there."""
    found = text(item, *names)
    if not found:
        raise malformed(".".join(names), "text", part(item, *names))
    return found


def number(item: Mapping[str, Any], *names: str) -> int:
    """Return the whole number at `names`, which has to be there."""
    found = part(item, *names)
    if not isinstance(found, int):
        raise malformed(".".join(names), "a whole number", found)
    return found


def moment(item: Mapping[str, Any], *names: str) -> datetime:
    """Return the moment at `names`, which has to be there."""
    found = needed(item, *names)
    try:
        return parse_moment(found, "moment")
    except SigError:
        raise malformed(".".join(names), "a moment", found) from None


def handle(item: Mapping[str, Any], name: str = "user") -> str:
    """Return who did it, in small letters; `GHOST` for a deleted user."""
    return text(item, name, "login").lower() or GHOST


def by_program(item: Mapping[str, Any], name: str = "user") -> bool:
    """Return whether an app did it, not a person."""
    return part(item, name, "type") == "Bot" or handle(item, name).endswith(
        "[bot]"
    )

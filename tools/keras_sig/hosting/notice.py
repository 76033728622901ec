"""Which pull request an event of GitHub is about; nothing else is taken."""

import json
from typing import Any

from keras_sig.model.errors import SigError

# Event to the part of it that has the number of the pull request.
PLACES = {
    "issue_comment": "issue",
    "pull_request": "pull_request",
    "pull_request_review": "pull_request",
}
PING = "ping"
SHOWN = 60


def read_notice(
    name: str, data: bytes, bot: str, repository: str = ""
) -> int | None:
    """Return the number of the pull request that has to be looked at.

    What else the event says is not believed: the bot reads it from the forge.

    Args:
        name: String, the event, as `issue_comment`.
        data: Bytes, what came with it.
        bot: String, handle of the bot; what it did itself asks for nothing.
        repository: String, `owner/name`; empty where any will do.

    Returns:
        Integer, or None where there is nothing to do.

    Raises:
        SigError: if it is no event that the bot knows, or one of another
            repository.
    """
    if name != PING and name not in PLACES:
        raise SigError(
            f"Expected one of the events {', '.join([*PLACES, PING])}. "
            f"Received: {shown(name)}. Fix: choose only these in the settings "
            "of the webhook."
        )
    event = read_object(name, data)
    if name == PING:
        return None
    check_repository(event, repository)
    part = table(event, PLACES[name])
    number = part.get("number")
    if type(number) is not int or number < 1:
        raise _wrong(name, f"{PLACES[name]}.number: {shown(number)}")
    issue = name == "issue_comment" and not part.get("pull_request")
    sender = str(table(event, "sender").get("login") or "").lower()
    own = sender.removesuffix("[bot]") == bot.lower().removesuffix("[bot]")
    return None if issue or own else number


def shown(value: object) -> str:
    """Return what was received in a form that an answer may carry."""
    text = ascii(value)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 3]}..."


def read_object(name: str, data: bytes) -> dict[str, Any]:
    """Return an event, or say what is no JSON object."""
    try:
        event = json.loads(data)
    except (ValueError, RecursionError):
        raise _wrong(name, f"{len(data)} bytes that are no JSON") from None
    if not isinstance(event, dict):
        raise _wrong(name, f"JSON of the type {type(event).__name__}")
    return event


def check_repository(event: dict[str, Any], expected: str) -> None:
    """Refuse an event of another repository than `expected`, if that is set."""
    name = table(event, "repository").get("full_name")
    if expected and str(name).lower() != expected.lower():
        raise SigError(
            f"Expected an event of the repository {expected}. "
            f"Received: {shown(name)}. Fix: remove the webhook there, or "
            "correct forge.repository in governance.toml."
        )


def table(event: dict[str, Any], key: str) -> dict[str, Any]:
    """Return a part of the event; an empty one where there is none."""
    part = event.get(key)
    return part if isinstance(part, dict) else {}


def _wrong(name: str, received: str) -> SigError:
    return SigError(
        f"Expected an event {name} as GitHub sends it, in JSON. "
        f"Received: {received}. Fix: choose application/json in the settings "
        "of the webhook."
    )

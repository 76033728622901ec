"""From the events of a log to what people and the forge try to do."""

from collections.abc import Iterator, Sequence

from keras_sig.model.event import GHOST, Event
from keras_sig.review.attempt import Attempt
from keras_sig.review.commands import added_commands
from keras_sig.review.decision import read_decision
from keras_sig.review.given import Given
from keras_sig.review.process import VOTES
from keras_sig.review.situation import Situation

MOST = 20
VERDICTS = {"approve": "approve", "request-changes": "hold"}
SAID = ("commented", "edited", "reviewed")


def attempts_of(
    events: Sequence[Event], situation: Situation
) -> Iterator[tuple[Event, list[Attempt]]]:
    """Yield each event with what is tried by it; programs try nothing."""
    texts: dict[str, tuple[str, str]] = {}
    api = ""
    for event in events:
        if event.kind in ("opened", "committed"):
            changed = api and event.data.get("api", api) != api
            api = event.data.get("api", api)
            name = "redesigned" if changed else "edited"
            name = "opened" if event.kind == "opened" else name
            yield event, [_on_forge(name, event)]
        elif event.kind in ("closed", "reopened", "merged"):
            yield event, [_on_forge(event.kind, event)]
        elif event.kind in SAID:
            of = event.data.get("of", event.id)
            writer, before = texts.get(of, (event.by.lower(), ""))
            texts[of] = (writer, event.body)
            yield event, list(_said(event, before, writer, situation))


def is_activity(event: Event, attempts: Sequence[Attempt], bot: str) -> bool:
    """Tell whether somebody is at work on the proposal.

    What the bot writes is no sign of life, but for the decision of a meeting.
    """
    if event.by.lower() == bot:
        return any(attempt.by == "meeting" for attempt in attempts)
    return not event.by_program


def _on_forge(name: str, event: Event) -> Attempt:
    return Attempt(Given(name), event.by, event.at, ("forge",), event.id)


def _said(
    event: Event, before: str, writer: str, situation: Situation
) -> Iterator[Attempt]:
    by = event.by.lower()
    if by == situation.governance.bot:
        yield from _decided(event)
        return
    if event.by_program:
        return
    roles = situation.roles(by, event.at)
    for number, given in enumerate(_commands(event, before)):
        refusal = _refusal(by, writer, number)
        yield Attempt(given, by, event.at, roles, event.id, refusal)
        if number == MOST:
            return


def _decided(event: Event) -> Iterator[Attempt]:
    decision = read_decision(event.body) if event.kind == "commented" else None
    if decision is not None:
        given = Given(f"decide-{decision.choice}", decision.rationale)
        yield Attempt(given, "meeting", event.at, ("meeting",), event.id)


def _commands(event: Event, before: str) -> list[Given]:
    commands = added_commands(before, event.body)
    verdict = VERDICTS.get(event.data.get("verdict", ""))
    if verdict and not any(given.command in VOTES for given in commands):
        reason = " ".join(event.body.split())
        commands = [Given(verdict, reason or "see the review"), *commands]
    return commands


def _refusal(by: str, writer: str, number: int) -> str:
    """Return why a command is not even looked at, or nothing."""
    if by == GHOST:
        return "this account was deleted, and nobody has its roles"
    if by != writer:
        return (
            f"only @{writer}, who wrote the comment, gives commands in it; "
            "write one of your own"
        )
    if number == MOST:
        return (
            f"a comment may hold {MOST} commands; this one and those after "
            "it were left out"
        )
    return ""

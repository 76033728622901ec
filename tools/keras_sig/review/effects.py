"""What a move changes besides the state; each returns the answer to it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from keras_sig.model.concern import Concern
from keras_sig.model.ruling import Ruling
from keras_sig.model.vote import Vote
from keras_sig.review.attempt import Attempt
from keras_sig.review.process import (
    COMMANDS,
    STATES,
    VOTERS,
    commands_of,
)
from keras_sig.review.situation import Situation

Effect = Callable[[Situation, Attempt], str]


def _vote(situation: Situation, attempt: Attempt) -> str:
    role = next(role for role in attempt.roles if role in VOTERS)
    choice = attempt.given.command
    before = situation.votes.pop(attempt.by, None)
    situation.votes[attempt.by] = Vote(
        attempt.by,
        role,
        choice,
        attempt.at,
        attempt.given.argument,
        attempt.event,
    )
    changed = f", instead of {before.choice}" if before else ""
    cast = len(situation.votes) - len(situation.choices("hold"))
    return (
        f"counted as {choice}{changed}; {cast} of the "
        f"{situation.governance.quorum} votes needed"
    )


def _concern(situation: Situation, attempt: Attempt) -> str:
    name = attempt.given.name
    situation.concerns[name] = Concern(
        name, attempt.given.rest, attempt.by, attempt.at
    )
    situation.meeting = None
    return (
        f"concern {name} is open and blocks; @{attempt.by} or a chair "
        f"closes it with `/resolve {name}`"
    )


def _resolve(situation: Situation, attempt: Attempt) -> str:
    known = situation.concerns[attempt.given.name]
    situation.concerns[known.name] = replace(
        known,
        resolved=attempt.at,
        resolved_by=attempt.by,
        reason=attempt.given.rest,
    )
    if attempt.by != known.by:
        return f"concern {known.name} of @{known.by} is overruled"
    return f"concern {known.name} is resolved"


def _second(situation: Situation, attempt: Attempt) -> str:
    situation.sponsor = attempt.by
    if situation.state == "stalled":
        situation.period_start = attempt.at
    return f"@{attempt.by} is the sponsor"


def _decide(situation: Situation, attempt: Attempt) -> str:
    choice = attempt.given.command.removeprefix("decide-")
    ruling = Ruling(choice, "meeting", attempt.at, attempt.given.argument)
    situation.meeting = ruling
    return f"the meeting decided: {choice}"


def _call(situation: Situation, attempt: Attempt) -> str:
    choice = attempt.given.command
    situation.bdfl = Ruling(
        choice, attempt.by, attempt.at, attempt.given.argument
    )
    return f"final call by the BDFL: {choice}"


def _reopen(situation: Situation, attempt: Attempt) -> str:
    situation.meeting = situation.bdfl = None
    return "open for review again"


def _open(situation: Situation, attempt: Attempt) -> str:
    situation.opened = situation.period_start = attempt.at
    return "submitted"


def _edited(situation: Situation, attempt: Attempt) -> str:
    situation.bdfl = None
    return "the text has changed"


def _redesigned(situation: Situation, attempt: Attempt) -> str:
    situation.period_start = attempt.at
    situation.meeting = situation.bdfl = None
    return "the API has changed; the comment period begins again"


def _merged(situation: Situation, attempt: Attempt) -> str:
    situation.merged = True
    return "merged"


def _help(situation: Situation, attempt: Attempt) -> str:
    names = commands_of(situation.state, attempt.roles)
    lines = [f"the proposal is {STATES[situation.state]}. You may use:"]
    for name in names:
        argument, summary = COMMANDS[name]
        words = f"/{name} {argument}".strip()
        lines.append(f"  - `{words}`: {summary}")
    return "\n".join(lines)


def _moved(situation: Situation, attempt: Attempt) -> str:
    return "done"


EFFECTS: Mapping[str, Effect] = {
    "approve": _vote,
    "object": _vote,
    "abstain": _vote,
    "hold": _vote,
    "concern": _concern,
    "resolve": _resolve,
    "second": _second,
    "revise": _reopen,
    "resume": _reopen,
    "accept": _call,
    "reject": _call,
    "help": _help,
    "decide-accept": _decide,
    "decide-reject": _decide,
    "decide-postpone": _decide,
    "decide-revise": _decide,
    "decide-continue": _decide,
    "opened": _open,
    "reopened": _reopen,
    "edited": _edited,
    "redesigned": _redesigned,
    "merged": _merged,
}


def carry_out(situation: Situation, attempt: Attempt) -> str:
    """Change `situation` as the command says; return the answer."""
    return EFFECTS.get(attempt.given.command, _moved)(situation, attempt)

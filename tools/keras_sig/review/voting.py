"""What a vote changes: cast, taken back, or put into other hands."""

from dataclasses import replace

from keras_sig.model.delegation import Delegation
from keras_sig.model.vote import Vote
from keras_sig.review.attempt import Attempt
from keras_sig.review.given import Given
from keras_sig.review.process import VOTERS
from keras_sig.review.situation import Situation

CONCERN = "concern"


def vote(situation: Situation, attempt: Attempt) -> str:
    """Count a vote; it replaces the last one and undoes what was handed on."""
    choice = attempt.given.command
    before = situation.votes.pop(attempt.by, None)
    situation.delegations.pop(attempt.by, None)
    situation.recused.pop(attempt.by, None)
    situation.votes[attempt.by] = Vote(
        attempt.by,
        _role(attempt),
        choice,
        attempt.at,
        attempt.given.argument,
        attempt.event,
    )
    changed = f", instead of {before.choice}" if before else ""
    others = _handed_to(situation, attempt.by)
    too = f", for {_names(others)} too" if others else ""
    return f"counted as {choice}{changed}{too}; {_turnout(situation)}"


def recuse(situation: Situation, attempt: Attempt) -> str:
    """Take somebody out of a proposal, with their vote."""
    by = attempt.by
    had = situation.votes.pop(by, None)
    situation.delegations.pop(by, None)
    situation.recused[by] = attempt.at
    said = "your vote is taken back, and" if had else "you have no vote here;"
    text = f"{said} nobody waits for you; voting again undoes it"
    mine = [c.name for c in situation.open_concerns if c.holder == by]
    if mine:
        text += (
            f". Still open is {', '.join(mine)}: close it with `/resolve "
            f"{mine[0]}`, or `/delegate HANDLE concern {mine[0]}`"
        )
    return text + _let_go(situation, by)


def delegate(situation: Situation, attempt: Attempt) -> str:
    """Hand a vote or a concern to somebody else."""
    to, name, reason = what_is_handed(attempt.given)
    if name:
        known = situation.concerns[name]
        situation.concerns[name] = replace(known, delegate=to)
        return f"the concern {name} is in the hands of @{to} now"
    by = attempt.by
    situation.votes.pop(by, None)
    situation.recused.pop(by, None)
    fallen = _let_go(situation, by)
    situation.delegations[by] = Delegation(
        by, _role(attempt), to, attempt.at, reason
    )
    cast = situation.votes.get(to)
    now = f"is {cast.choice}, as theirs" if cast else "counts once they vote"
    return (
        f"your vote is in the hands of @{to} and {now}; "
        f"{_turnout(situation)}{fallen}"
    )


def what_is_handed(given: Given) -> tuple[str, str, str]:
    """Return to whom, the name of the concern or nothing, and the reason."""
    words = given.rest.split(None, 2)
    if words and words[0].lower() == CONCERN:
        name = words[1].strip("`\"',.:;").lower() if len(words) > 1 else ""
        return given.handle, name or "-", " ".join(words[2:])
    return given.handle, "", given.rest


def _role(attempt: Attempt) -> str:
    return next(role for role in attempt.roles if role in VOTERS)


def _handed_to(situation: Situation, handle: str) -> list[str]:
    found = situation.delegations.values()
    return [given.by for given in found if given.to == handle]


def _let_go(situation: Situation, handle: str) -> str:
    """Give back the votes that `handle` held; return a sentence about it."""
    others = _handed_to(situation, handle)
    for other in others:
        del situation.delegations[other]
    if not others:
        return ""
    return f". What {_names(others)} had handed to you is theirs again"


def _names(handles: list[str]) -> str:
    return " and ".join(f"@{handle}" for handle in handles)


def _turnout(situation: Situation) -> str:
    needed = situation.governance.quorum
    return f"{situation.turnout} of the {needed} votes needed"

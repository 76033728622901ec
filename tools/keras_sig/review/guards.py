"""The conditions of the process: a sentence says what is missing."""

from collections.abc import Callable, Mapping

from keras_sig.model.moment import show_moment
from keras_sig.review.attempt import Attempt
from keras_sig.review.situation import Situation

Guard = Callable[[Situation, Attempt], str]


def _not_author(situation: Situation, attempt: Attempt) -> str:
    if attempt.by not in situation.authors:
        return ""
    return "authors have no vote on their own proposal"


def _period_over(situation: Situation, attempt: Attempt) -> str:
    end = situation.period_end
    if end is None:
        return "the proposal has not been submitted"
    if attempt.at >= end:
        return ""
    return f"the comment period runs until {show_moment(end)}"


def _quorum(situation: Situation, attempt: Attempt) -> str:
    votes = len(situation.votes) - len(situation.choices("hold"))
    needed = situation.governance.quorum
    if votes >= needed:
        return ""
    return f"the quorum is {needed} votes, {votes} so far"


def _carried(situation: Situation, attempt: Attempt) -> str:
    votes_for = len(situation.choices("approve"))
    against = situation.choices("object")
    if situation.governance.rule == "consensus" and against:
        names = ", ".join(f"@{vote.by}" for vote in against)
        return f"consensus is needed, and {names} objects"
    if votes_for > len(against):
        return ""
    return f"{votes_for} for and {len(against)} against is no majority"


def _no_hold(situation: Situation, attempt: Attempt) -> str:
    held = situation.choices("hold")
    if not held:
        return ""
    return f"on hold by {', '.join(f'@{vote.by}' for vote in held)}"


def _no_concern(situation: Situation, attempt: Attempt) -> str:
    found = situation.open_concerns
    if not found:
        return ""
    names = ", ".join(f"{c.name} (@{c.by})" for c in found)
    return f"open concern{'s' * (len(found) > 1)}: {names}"


def _new_concern(situation: Situation, attempt: Attempt) -> str:
    known = situation.concerns.get(attempt.given.name)
    if known is None:
        return ""
    how = "is open" if known.resolved is None else "was resolved"
    return (
        f"the concern {known.name} of @{known.by} {how}; "
        "give yours another name"
    )


def _open_concern(situation: Situation, attempt: Attempt) -> str:
    name = attempt.given.name
    known = situation.concerns.get(name)
    if known is not None and known.resolved is None:
        return ""
    if known is not None:
        return f"@{known.resolved_by} has resolved {name} already"
    names = ", ".join(c.name for c in situation.open_concerns) or "none"
    return f"no open concern has the name {name}; open: {names}"


def _may_resolve(situation: Situation, attempt: Attempt) -> str:
    owner = situation.concerns[attempt.given.name].by
    if attempt.by == owner:
        return ""
    if "chair" not in attempt.roles or attempt.by in situation.authors:
        return f"only @{owner}, who raised it, or a chair may resolve it"
    if not attempt.given.rest:
        return (
            f"a chair who overrules @{owner} gives a reason: "
            "`/resolve NAME REASON`"
        )
    return ""


def _no_meeting_needed(situation: Situation, attempt: Attempt) -> str:
    if not situation.governance.meeting_decides:
        return ""
    return "a meeting decides, and its notes open the final call"


def _meeting_accepted(situation: Situation, attempt: Attempt) -> str:
    if not situation.governance.meeting_decides:
        return ""
    if situation.meeting is None:
        return "no meeting has decided on it"
    if situation.meeting.choice != "accept":
        return f"the meeting decided to {situation.meeting.choice}"
    return ""


def _sponsored(situation: Situation, attempt: Attempt) -> str:
    return "" if situation.sponsor else "no sponsor vouches for it"


def _not_merged(situation: Situation, attempt: Attempt) -> str:
    return "the proposal is merged" if situation.merged else ""


GUARDS: Mapping[str, Guard] = {
    "not_author": _not_author,
    "period_over": _period_over,
    "quorum": _quorum,
    "carried": _carried,
    "no_hold": _no_hold,
    "no_concern": _no_concern,
    "new_concern": _new_concern,
    "open_concern": _open_concern,
    "may_resolve": _may_resolve,
    "no_meeting_needed": _no_meeting_needed,
    "meeting_accepted": _meeting_accepted,
    "sponsored": _sponsored,
    "not_merged": _not_merged,
}


def missing(
    guards: tuple[str, ...], situation: Situation, attempt: Attempt
) -> list[str]:
    """Return what keeps `attempt` from being done; empty if nothing does."""
    found = []
    for name in guards:
        sentence = GUARDS[name](situation, attempt)
        if sentence:
            found.append(sentence)
            if name in ("not_author", "open_concern"):
                break
    return found

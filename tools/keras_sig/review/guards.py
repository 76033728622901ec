"""The conditions of the process: a sentence says what is missing."""

from collections.abc import Callable, Mapping

from keras_sig.model.moment import show_moment
from keras_sig.model.plain_text import quote
from keras_sig.review.attempt import Attempt
from keras_sig.review.final_call import deciders, why_delegates
from keras_sig.review.process import VOTERS
from keras_sig.review.situation import Situation
from keras_sig.review.voting import what_is_handed

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
    votes = situation.turnout
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
    held = situation.holds(attempt.at)
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
    concern = situation.concerns[attempt.given.name]
    owner, holder = concern.by, concern.holder
    if attempt.by in (owner, holder):
        return ""
    if "chair" not in attempt.roles or attempt.by in situation.authors:
        who = f"@{owner}, who raised it,"
        if holder != owner:
            who += f" @{holder}, who has it in hand,"
        return f"only {who} or a chair may resolve it"
    if not attempt.given.rest:
        return (
            f"a chair who overrules @{owner} gives a reason: "
            "`/resolve NAME REASON`"
        )
    return ""


def _may_hand(situation: Situation, attempt: Attempt) -> str:
    to, name, _ = what_is_handed(attempt.given)
    if to == attempt.by:
        return f"@{to} is yourself; name somebody else with a vote"
    if to in situation.authors:
        return f"@{to} is an author, and has no vote here"
    if not set(situation.roles(to, attempt.at)) & set(VOTERS):
        return f"@{to} has no vote; name somebody of governance.toml"
    if name:
        return _own_concern(situation, attempt.by, name)
    if to in situation.recused:
        return f"@{to} takes no part in this proposal; name somebody else"
    further = situation.delegations.get(to)
    if further is not None:
        return f"@{to} has handed on the own vote, to @{further.to}"
    return ""


def _own_concern(situation: Situation, by: str, name: str) -> str:
    mine = [c.name for c in situation.open_concerns if by in (c.by, c.holder)]
    if name in mine:
        return ""
    return (
        f"no open concern of yours has the name {quote(name)}; yours: "
        f"{', '.join(mine) or 'none'}"
    )


def _may_call(situation: Situation, attempt: Attempt) -> str:
    allowed = deciders(situation, attempt.at)
    if attempt.by in allowed:
        return ""
    names = " or ".join(f"@{handle}" for handle in allowed)
    if attempt.by != situation.governance.bdfl_at(attempt.at).handle:
        return f"the final call is with {names}"
    why = why_delegates(situation, attempt.at)
    return f"{why}, so the final call is with {names}"


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
    "may_hand": _may_hand,
    "may_call": _may_call,
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

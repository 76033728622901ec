"""What stands in the way of a proposal, what comes next, who is waited for."""

from datetime import datetime

from keras_sig.model.concern import Concern
from keras_sig.model.moment import show_moment
from keras_sig.review.attempt import Attempt
from keras_sig.review.final_call import call_due, deciders, why_delegates
from keras_sig.review.given import Given
from keras_sig.review.guards import missing
from keras_sig.review.process import rules_for
from keras_sig.review.situation import Situation


def blocks_of(situation: Situation, now: datetime) -> tuple[str, ...]:
    """Return what keeps the proposal from being accepted; sentences."""
    if situation.state == "proposed":
        return ("no sponsor has vouched for it with `/second`",)
    if situation.state == "revising":
        return ("the authors have not sent a new version",)
    if situation.state not in ("in-review", "final-call"):
        return ()
    (rule,) = rules_for("accept", "final-call", ["bdfl"])
    bdfl = situation.governance.bdfl_at(now).handle
    attempt = Attempt(Given("accept", "-"), bdfl, now, ("bdfl",))
    last = "meeting_accepted"
    guards = [g for g in rule.guards if g not in ("may_call", last)]
    found = missing((*guards, last), situation, attempt)
    return (*found, _call_missing(situation, now))


def _call_missing(situation: Situation, now: datetime) -> str:
    bdfl = situation.governance.bdfl_at(now).handle
    due, allowed = call_due(situation), deciders(situation, now)
    acting = [handle for handle in allowed if handle != bdfl]
    if acting:
        names = " or ".join(f"@{handle}" for handle in acting)
        why = why_delegates(situation, now)
        return f"{why}: {names} may make the final call, and has not"
    sentence = f"@{bdfl}, the BDFL, has not made the final call"
    if due is not None and now >= due:
        sentence += f"; it was due until {show_moment(due)}"
    return sentence


def next_of(situation: Situation, now: datetime) -> str:
    """Return what comes next; one sentence."""
    state = situation.state
    if state == "proposed" and situation.sponsor_end:
        end = show_moment(situation.sponsor_end)
        who = f"@{situation.named}" if situation.named else "A sponsor"
        return f"{who} vouches for it with `/second` before {end}."
    if state == "in-review":
        return _next_in_review(situation, now)
    if state == "final-call":
        return _next_in_final_call(situation, now)
    if state == "accepted":
        return (
            "Its prototype moves to the reference with `sig rfc implement`."
            if situation.merged
            else "It moves into the specification with `sig rfc accept`."
        )
    return {
        "draft": "Its authors submit it with `sig rfc submit`.",
        "revising": "Its authors submit a new version.",
        "postponed": "A chair or an author takes it up with `/resume`.",
        "stalled": "Its authors submit a new version, or a chair or an author "
        "takes it up with `/resume`."
        if situation.sponsor
        else "A sponsor takes it up with `/second`.",
    }.get(state, "Nothing; it has ended.")


def _next_in_review(situation: Situation, now: datetime) -> str:
    end = situation.period_end
    if end is not None and now < end:
        return f"Comments and votes until {show_moment(end)}."
    if situation.open_concerns:
        concern = situation.open_concerns[0]
        return f"@{concern.holder} or a chair resolves {concern.name}."
    held = situation.holds(now)
    if held:
        return f"@{held[0].by} votes otherwise, or the meeting discusses it."
    votes = situation.turnout
    if votes < situation.governance.quorum:
        return f"{situation.governance.quorum - votes} more votes."
    if situation.governance.meeting_decides:
        return "The next meeting decides."
    return "A chair opens the final call with `/final-call`."


def _next_in_final_call(situation: Situation, now: datetime) -> str:
    names = " or ".join(f"@{handle}" for handle in deciders(situation, now))
    command = "accept"
    if situation.meeting and situation.meeting.choice == "reject":
        command = "reject"
    due = call_due(situation)
    by = f" by {show_moment(due)}" if due and now < due else ""
    return f"{names} makes the final call{by}: `/{command}` and the rationale."


def waiting_of(situation: Situation, now: datetime) -> tuple[str, ...]:
    """Return the handles of those something is expected from."""
    state = situation.state
    if state == "proposed":
        return _sponsors(situation, now)
    if state == "revising":
        return situation.authors
    if state not in ("in-review", "final-call"):
        return ()
    waiting = []
    for concern in situation.open_concerns:
        waiting += _closers(situation, concern, now)
    held = situation.holds(now)
    waiting += [vote.by for vote in held if not vote.through]
    if state == "final-call":
        waiting += deciders(situation, now)
    else:
        waiting += _voters(situation, now)
    return tuple(dict.fromkeys(waiting))


def _sponsors(situation: Situation, now: datetime) -> tuple[str, ...]:
    sponsors = situation.governance.sponsors
    handles = [person.handle for person in sponsors if person.serves(now)]
    if situation.named in handles:
        handles = [situation.named]
    return tuple(h for h in handles if h not in situation.authors)


def _closers(
    situation: Situation, concern: Concern, now: datetime
) -> list[str]:
    """Return who is to close a concern; the chairs where its holder left."""
    governance, holder = situation.governance, concern.holder
    if holder not in situation.recused and governance.roles(holder, now):
        return [holder]
    return [chair.handle for chair in governance.chairs if chair.serves(now)]


def _voters(situation: Situation, now: datetime) -> list[str]:
    """Return who has not voted, and has neither stepped back nor handed on."""
    people = situation.governance.people_at(now)
    done = {*situation.votes, *situation.authors, *situation.recused}
    for given in situation.delegations.values():
        if given.to in people or given.to in situation.votes:
            done.add(given.by)
    return [handle for handle in people if handle not in done]

"""What stands in the way of a proposal, what comes next, who is waited for."""

from datetime import datetime

from keras_sig.model.moment import show_moment
from keras_sig.review.attempt import Attempt
from keras_sig.review.given import Given
from keras_sig.review.guards import missing
from keras_sig.review.process import rules_for
from keras_sig.review.situation import Situation


def blocks_of(situation: Situation, now: datetime) -> tuple[str, ...]:
    """Return what keeps the proposal from being accepted; sentences."""
    bdfl = situation.governance.bdfl.handle
    if situation.state == "proposed":
        return ("no sponsor has vouched for it with `/second`",)
    if situation.state == "revising":
        return ("the authors have not sent a new version",)
    if situation.state not in ("in-review", "final-call"):
        return ()
    (rule,) = rules_for("accept", "final-call", ["bdfl"])
    attempt = Attempt(Given("accept", "-"), bdfl, now, ("bdfl",))
    found = missing(rule.guards[1:] + rule.guards[:1], situation, attempt)
    call = f"@{bdfl}, the BDFL, has not made the final call"
    return (*found, call)


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
        return _next_in_final_call(situation)
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
        "stalled": "A sponsor takes it up with `/second`.",
    }.get(state, "Nothing; it has ended.")


def _next_in_review(situation: Situation, now: datetime) -> str:
    end = situation.period_end
    if end is not None and now < end:
        return f"Comments and votes until {show_moment(end)}."
    if situation.open_concerns:
        concern = situation.open_concerns[0]
        return f"@{concern.by} or a chair resolves {concern.name}."
    held = situation.choices("hold")
    if held:
        return f"@{held[0].by} votes otherwise, or the meeting discusses it."
    votes = len(situation.votes)
    if votes < situation.governance.quorum:
        return f"{situation.governance.quorum - votes} more votes."
    if situation.governance.meeting_decides:
        return "The next meeting decides."
    return "A chair opens the final call with `/final-call`."


def _next_in_final_call(situation: Situation) -> str:
    bdfl = situation.governance.bdfl.handle
    if situation.meeting and situation.meeting.choice == "reject":
        return f"@{bdfl} makes the final call: `/reject` and the rationale."
    return f"@{bdfl} makes the final call: `/accept` and the rationale."


def waiting_of(situation: Situation, now: datetime) -> tuple[str, ...]:
    """Return the handles of those something is expected from."""
    state, governance = situation.state, situation.governance
    if state == "proposed":
        handles = [person.handle for person in governance.sponsors]
        if situation.named:
            handles = [situation.named]
        return tuple(h for h in handles if h not in situation.authors)
    if state == "revising":
        return situation.authors
    if state not in ("in-review", "final-call"):
        return ()
    waiting = [concern.by for concern in situation.open_concerns]
    waiting += [vote.by for vote in situation.choices("hold")]
    if state == "final-call":
        waiting.append(governance.bdfl.handle)
    else:
        voted = {*situation.votes, *situation.authors}
        waiting += [h for h in governance.people if h not in voted]
    return tuple(dict.fromkeys(waiting))

"""Where a proposal stands: a pure function of its log and its header."""

from collections.abc import Sequence
from datetime import datetime

from keras_sig.model.event import Event
from keras_sig.model.governance import Governance
from keras_sig.model.review_state import ReviewState
from keras_sig.model.rfc import Rfc
from keras_sig.review.attempt import Attempt
from keras_sig.review.attempts import attempts_of, is_activity
from keras_sig.review.given import Given
from keras_sig.review.milestones import note_move
from keras_sig.review.moves import make_move
from keras_sig.review.outlook import blocks_of, next_of, waiting_of
from keras_sig.review.people import authors_of, sponsor_of
from keras_sig.review.process import STATES
from keras_sig.review.situation import Situation


def state_of(
    events: Sequence[Event], rfc: Rfc, governance: Governance, now: datetime
) -> ReviewState:
    """Return where the proposal stands at `now`.

    Args:
        events: The log of its pull request, oldest first; may be empty.
        rfc: The proposal, for its authors, sponsors and status.
        governance: Roles and rules.
        now: Moment in UTC; later events are left out.
    """
    # A forge may tell of the same event twice.
    known = {event.id: event for event in events if event.at <= now}
    events = list(known.values())
    authors = authors_of(rfc, governance)
    if events:
        authors = tuple(dict.fromkeys([*authors, events[0].by.lower()]))
    named = sponsor_of(rfc, governance, authors)
    situation = Situation(governance, authors, named)
    for event, attempts in attempts_of(events, situation):
        _let_time_pass(situation, event.at)
        for attempt in attempts:
            note_move(situation, attempt)
        if is_activity(event, attempts, governance.bot):
            situation.active = event.at
    _let_time_pass(situation, now)
    _follow_header(situation, rfc, now)
    return _result(situation, now)


def _let_time_pass(situation: Situation, now: datetime) -> None:
    ends = {
        "unsponsored": situation.sponsor_end,
        "inactive": situation.activity_end,
    }
    for what, end in ends.items():
        if end is not None and now >= end:
            attempt = Attempt(Given(what), "clock", end, ("clock",))
            make_move(situation, attempt)


def _follow_header(situation: Situation, rfc: Rfc, now: datetime) -> None:
    names = {"implemented": "implemented", "obsolete": "obsoleted"}
    if situation.since is None and rfc.status in STATES:
        # Decided before there was a log: the header is all there is.
        situation.state = rfc.status if rfc.status != "proposed" else "draft"
    elif situation.merged and rfc.status in names:
        given = Given(names[rfc.status])
        make_move(situation, Attempt(given, "header", now, ("header",)))


def _result(situation: Situation, now: datetime) -> ReviewState:
    return ReviewState(
        state=situation.state,
        since=situation.since,
        authors=situation.authors,
        sponsor=situation.sponsor,
        period_start=situation.period_start,
        period_end=situation.period_end,
        votes=tuple(situation.counted),
        concerns=tuple(situation.concerns.values()),
        meeting=situation.meeting,
        bdfl=situation.bdfl,
        outcomes=tuple(situation.outcomes),
        blocks=blocks_of(situation, now),
        next=next_of(situation, now),
        waiting=waiting_of(situation, now),
        merged=situation.merged,
        milestones=tuple(situation.milestones),
        delegations=tuple(situation.delegations.values()),
        recused=tuple(situation.recused),
        extensions=tuple(situation.extensions),
    )

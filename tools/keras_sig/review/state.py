"""Where a proposal stands: a pure function of its log and its header."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from keras_sig.model.event import Event
from keras_sig.model.governance import Governance
from keras_sig.model.review_state import ReviewState
from keras_sig.model.rfc import Rfc
from keras_sig.review.attempt import Attempt
from keras_sig.review.commands import added_commands
from keras_sig.review.decision import read_decision
from keras_sig.review.given import Given
from keras_sig.review.milestones import note_move
from keras_sig.review.moves import make_move
from keras_sig.review.outlook import blocks_of, next_of, waiting_of
from keras_sig.review.people import authors_of, sponsor_of
from keras_sig.review.process import STATES, VOTES
from keras_sig.review.situation import Situation

VERDICTS = {"approve": "approve", "request-changes": "hold"}


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
    events = [event for event in events if event.at <= now]
    authors = authors_of(rfc, governance)
    if events:
        authors = tuple(dict.fromkeys([*authors, events[0].by.lower()]))
    named = sponsor_of(rfc, governance, authors)
    situation = Situation(governance, authors, named)
    for attempt in _attempts(events, situation):
        _let_time_pass(situation, attempt.at)
        note_move(situation, attempt)
    _let_time_pass(situation, now)
    _follow_header(situation, rfc, now)
    return _result(situation, now)


def _attempts(
    events: Sequence[Event], situation: Situation
) -> Iterator[Attempt]:
    texts: dict[str, str] = {}
    api = ""
    for event in events:
        if event.kind in ("opened", "committed"):
            changed = api and event.data.get("api", api) != api
            api = event.data.get("api", api)
            name = "redesigned" if changed else "edited"
            name = "opened" if event.kind == "opened" else name
            yield _on_forge(name, event)
        elif event.kind in ("closed", "reopened", "merged"):
            yield _on_forge(event.kind, event)
        elif event.kind in ("commented", "edited", "reviewed"):
            before = texts.get(event.data.get("of", ""), "")
            texts[event.data.get("of", event.id)] = event.body
            yield from _said(event, before, situation)


def _on_forge(name: str, event: Event) -> Attempt:
    return Attempt(Given(name), event.by, event.at, ("forge",), event.id)


def _said(event: Event, before: str, situation: Situation) -> Iterator[Attempt]:
    by = event.by.lower()
    if by == situation.governance.bot:
        decision = read_decision(event.body)
        if decision:
            given = Given(f"decide-{decision.choice}", decision.rationale)
            yield Attempt(given, "meeting", event.at, ("meeting",), event.id)
        return
    commands = added_commands(before, event.body)
    verdict = VERDICTS.get(event.data.get("verdict", ""))
    if verdict and not any(given.command in VOTES for given in commands):
        reason = " ".join(event.body.split())
        commands = [Given(verdict, reason or "see the review"), *commands]
    for given in commands:
        roles = situation.roles(by)
        yield Attempt(given, by, event.at, roles, event.id)


def _let_time_pass(situation: Situation, now: datetime) -> None:
    end = situation.sponsor_end
    if end is not None and now >= end:
        attempt = Attempt(Given("unsponsored"), "clock", end, ("clock",))
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

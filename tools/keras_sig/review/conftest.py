"""A small group and a log, written by hand, for the tests of the process."""

from datetime import UTC, datetime, time, timedelta
from datetime import date as day
from typing import Self

import pytest

from keras_sig.model.event import Event
from keras_sig.model.governance import Governance
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.member import Member
from keras_sig.model.outcome import Outcome
from keras_sig.model.review_state import ReviewState
from keras_sig.model.rfc import Rfc
from keras_sig.reading.rfc import read_rfc
from keras_sig.review.decision import Decision, write_decision
from keras_sig.review.state import state_of

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def member(handle: str) -> Member:
    return Member(handle, handle.title(), f"{handle}@example.org")


def small_group() -> Governance:
    return Governance(
        project="Test SIG",
        bdfl=member("bea"),
        chairs=(member("carl"),),
        sponsors=(member("sue"), member("sam")),
        members=(member("mia"), member("max")),
        quorum=2,
        rule="majority",
        meeting_decides=True,
        comment_days=14,
        sponsor_days=30,
        remind_days=7,
        meeting=MeetingRule(
            "Meeting", 1, 4, time(11), "America/Los_Angeles", 60,
            day(2026, 1, 1), "https://meet.example.org",
        ),
        list_address="list@example.org",
        sender="bot@example.org",
        prefix="[API DESIGN REVIEW]",
        forge="local",
        bot="bot",
        branch="main",
        labels={"in-review": "review", "accepted": "yes"},
        delegates=(member("dora"),),
    )  # fmt: skip


@pytest.fixture
def governance() -> Governance:
    return small_group()


def proposal(sponsor: str = "@sue", status: str = "Proposed") -> Rfc:
    text = (
        "# Scale\n\n"
        f"| Status | {status} |\n| :-- | :-- |\n"
        "| **Author(s)** | Ola Author (@ola) |\n"
        f"| **Sponsor** | {sponsor} |\n"
        "| **Updated** | 2026-11-02 |\n\n## Objective\n\nScale.\n"
    )
    return read_rfc(text.encode(), "rfcs/20261102-scale.md")


class Discussion:
    """A log that grows one event at a time; days count from the start."""

    def __init__(self, governance: Governance, seconded: bool = True):
        self.governance = governance
        self.rfc = proposal()
        self.events: list[Event] = []
        self.add("opened", "ola", 0, api="a")
        if seconded:
            self.say("sue", 0, "/second")

    def add(
        self, kind: str, by: str, days: float, body: str = "", **data: str
    ) -> Self:
        at = START + timedelta(days=days)
        name = f"e{len(self.events)}"
        self.events.append(Event(name, 1, kind, at, by, body, data))
        return self

    def say(self, by: str, days: float, body: str) -> Self:
        return self.add("commented", by, days, body)

    def decide(
        self, days: float, choice: str, rationale: str = "as discussed"
    ) -> Self:
        at = START + timedelta(days=days)
        decision = Decision(at.date(), choice, rationale)
        return self.say("bot", days, write_decision(decision))

    def at(self, days: float) -> ReviewState:
        now = START + timedelta(days=days)
        return state_of(self.events, self.rfc, self.governance, now)

    def answer(self, days: float = 100) -> Outcome:
        return self.at(days).outcomes[-1]


@pytest.fixture
def discussion(governance: Governance) -> Discussion:
    return Discussion(governance)

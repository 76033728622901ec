"""A proposal while its events are gone through."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from keras_sig.model.concern import Concern
from keras_sig.model.delegation import Delegation
from keras_sig.model.extension import Extension
from keras_sig.model.governance import Governance
from keras_sig.model.milestone import Milestone
from keras_sig.model.outcome import Outcome
from keras_sig.model.ruling import Ruling
from keras_sig.model.vote import Vote


@dataclass
class Situation:
    """What the events up to now have led to.

    Args:
        governance: Roles and rules.
        authors: Handles of the authors.
        named: String, handle of the sponsor that the header names, or empty.
    """

    governance: Governance
    authors: tuple[str, ...]
    named: str
    sponsor: str = ""
    state: str = "draft"
    since: datetime | None = None
    opened: datetime | None = None
    period_start: datetime | None = None
    active: datetime | None = None
    votes: dict[str, Vote] = field(default_factory=dict)
    concerns: dict[str, Concern] = field(default_factory=dict)
    delegations: dict[str, Delegation] = field(default_factory=dict)
    recused: dict[str, datetime] = field(default_factory=dict)
    extensions: list[Extension] = field(default_factory=list)
    meeting: Ruling | None = None
    bdfl: Ruling | None = None
    merged: bool = False
    outcomes: list[Outcome] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)

    def roles(self, handle: str, at: datetime) -> tuple[str, ...]:
        """Return the roles of `handle` here at `at`, the weightiest first."""
        roles = self.governance.roles(handle, at)
        if handle in self.authors:
            roles = ("author", *roles)
        return roles or ("guest",)

    @property
    def period_end(self) -> datetime | None:
        """When the comment period ends, or None before submission."""
        if self.period_start is None:
            return None
        days = timedelta(days=self.governance.comment_days)
        longer = [extension.until for extension in self.extensions]
        return max([self.period_start + days, *longer])

    @property
    def sponsor_end(self) -> datetime | None:
        """When a proposal that waits for a sponsor is stalled, or None."""
        if self.state != "proposed" or self.since is None:
            return None
        return self.since + timedelta(days=self.governance.sponsor_days)

    @property
    def activity_end(self) -> datetime | None:
        """When a proposal that nobody works on is stalled, or None."""
        end = self.period_end
        if self.active is None or end is None:
            return None
        days = timedelta(days=self.governance.stalled_days)
        return max(self.active + days, end)

    @property
    def open_concerns(self) -> list[Concern]:
        """Concerns that nobody has resolved."""
        return [c for c in self.concerns.values() if c.resolved is None]

    @property
    def counted(self) -> list[Vote]:
        """All votes: those cast, then those cast for others."""
        handed = [
            replace(
                self.votes[given.to],
                by=given.by,
                role=given.role,
                at=max(given.at, self.votes[given.to].at),
                through=given.to,
            )
            for given in self.delegations.values()
            if given.to in self.votes
        ]
        return [*self.votes.values(), *handed]

    @property
    def turnout(self) -> int:
        """How many votes count for the quorum."""
        return sum(vote.choice != "hold" for vote in self.counted)

    def holds(self, at: datetime) -> list[Vote]:
        """Return the holds that block at `at`.

        That of somebody who has no role any more could never be lifted.
        """
        held = self.choices("hold")
        return [vote for vote in held if self.governance.roles(vote.by, at)]

    def choices(self, choice: str) -> list[Vote]:
        """Return the votes for `choice`."""
        return [vote for vote in self.counted if vote.choice == choice]

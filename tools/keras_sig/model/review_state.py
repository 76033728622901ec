"""Where a proposal stands."""

from dataclasses import dataclass
from datetime import datetime

from keras_sig.model.concern import Concern
from keras_sig.model.delegation import Delegation
from keras_sig.model.extension import Extension
from keras_sig.model.milestone import Milestone
from keras_sig.model.outcome import Outcome
from keras_sig.model.ruling import Ruling
from keras_sig.model.vote import Vote


@dataclass(frozen=True)
class ReviewState:
    """What follows from the events of a pull request and the RFC's header.

    Args:
        state: String, a state of the process.
        since: Moment in UTC when it was entered, or None before submission.
        authors: Handles of the authors.
        sponsor: String, handle of who vouches for it, or empty.
        period_start: Moment when the comment period began, or None.
        period_end: Moment when it ends, or None.
        votes: The last vote of each voter, oldest first; then those cast
            for others.
        concerns: All concerns, oldest first.
        meeting: The last ruling of a meeting that still holds, or None.
        bdfl: The BDFL's final call, or None.
        outcomes: The answer to every command, in order.
        blocks: What stands in the way of acceptance; sentences.
        next: What comes next; one sentence.
        waiting: Handles of those something is expected from.
        merged: Boolean, whether the pull request is merged.
        milestones: What is announced of it, oldest first.
        delegations: The votes that are in the hands of somebody else.
        recused: Handles of those who take no part in this proposal.
        extensions: The extensions of the comment period, oldest first.
    """

    state: str
    since: datetime | None
    authors: tuple[str, ...]
    sponsor: str
    period_start: datetime | None
    period_end: datetime | None
    votes: tuple[Vote, ...]
    concerns: tuple[Concern, ...]
    meeting: Ruling | None
    bdfl: Ruling | None
    outcomes: tuple[Outcome, ...]
    blocks: tuple[str, ...]
    next: str
    waiting: tuple[str, ...]
    merged: bool
    milestones: tuple[Milestone, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    recused: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @property
    def open_concerns(self) -> tuple[Concern, ...]:
        """Concerns that nobody has resolved."""
        return tuple(c for c in self.concerns if c.resolved is None)

    def count(self, choice: str) -> int:
        """Return how many votes are `choice`."""
        return sum(vote.choice == choice for vote in self.votes)

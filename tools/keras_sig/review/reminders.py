"""Who is reminded of what: at most one mail per person and window."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from keras_sig.model.governance import Governance
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState


@dataclass(frozen=True)
class Reminder:
    """A reminder to one person.

    Args:
        handle: String, whom it goes to.
        name: String, unique for proposal, person and window.
        state: String, the state of the proposal.
        next: String, what is expected.
    """

    handle: str
    name: str
    state: str
    next: str


def reminders_of(
    pull: PullRequest,
    state: ReviewState,
    governance: Governance,
    now: datetime,
) -> list[Reminder]:
    """Return the reminders that are due at `now`.

    Windows are counted from the moment the state was entered; in the first
    one nobody is reminded. After a pause only the present window counts.
    """
    if state.since is None:
        return []
    length = timedelta(days=governance.remind_days)
    window = (now - state.since) // length
    if window < 1:
        return []
    start = state.since + window * length
    return [
        Reminder(
            handle,
            f"{pull.rfc}.reminder.{handle}.{start:%Y%m%d}",
            state.state,
            state.next,
        )
        for handle in state.waiting
        if handle in governance.people
    ]

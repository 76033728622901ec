"""A proposal and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.model.rfc import Rfc


@dataclass(frozen=True)
class Dossier:
    """All that is known of a proposal.

    Args:
        pull: Its pull request.
        state: Where it stands.
        rfc: The text, as it stands on its branch.
        events: The log that this follows from, oldest first.
    """

    pull: PullRequest
    state: ReviewState
    rfc: Rfc = field(repr=False)
    events: Sequence[Event] = field(repr=False)

"""A proposal and where it stands."""

from dataclasses import dataclass

from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState


@dataclass(frozen=True)
class Dossier:
    """What a meeting needs to know of a proposal."""

    pull: PullRequest
    state: ReviewState

"""Proposals as a meeting sees them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from keras_sig.model.dossier import Dossier
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.reading.rfc import read_rfc

START = datetime(2026, 12, 4, 19, tzinfo=UTC)
Make = Callable[..., Dossier]


@pytest.fixture
def proposal() -> Make:
    """Return the maker of proposals opened so many days before a meeting."""

    def make(number: int, days: float, state: str = "in-review") -> Dossier:
        opened = START - timedelta(days=days)
        name = f"20261101-number-{number}"
        pull = PullRequest(
            number, name, f"Number {number}", f"rfc/{name}", "ola", opened
        )
        facts = ReviewState(
            state=state,
            since=opened,
            authors=("ola",),
            sponsor="sue",
            period_start=opened,
            period_end=opened + timedelta(days=14),
            votes=(),
            concerns=(),
            meeting=None,
            bdfl=None,
            outcomes=(),
            blocks=("one", "two", "three"),
            next="",
            waiting=(),
            merged=False,
        )
        rfc = read_rfc(
            b"# Number\n\n| Status | Proposed |\n| - | - |\n", "a.md"
        )
        return Dossier(pull, facts, rfc, ())

    return make

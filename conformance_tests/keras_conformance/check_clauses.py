"""The one test: every check of the edition, each a test of its own."""

import pytest

from keras_conformance.run import Run
from keras_spec.clause import Clause


def check_clause(check: Clause, run: Run) -> None:
    """Pass if the implementation does what the clause requires."""
    outcome = run.decide(check)
    if outcome.status == "unsupported":
        pytest.skip(outcome.message)
    if outcome.status == "known":
        pytest.xfail(outcome.message)
    if outcome.status != "passed":
        pytest.fail(outcome.message, pytrace=False)

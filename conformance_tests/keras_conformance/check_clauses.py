"""The one test: every check of the edition, each a test of its own."""

import pytest

from keras_conformance.plugin import Decide
from keras_spec.clause import Clause


def check_clause(check: Clause, decide: Decide) -> None:
    """Pass if the implementation does what the clause requires."""
    outcome = decide(check)
    if outcome.status == "unsupported":
        pytest.skip(outcome.message)
    if outcome.status != "passed":
        pytest.fail(outcome.message, pytrace=False)

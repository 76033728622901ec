"""The pytest plugin: one test for each check of a run."""

import pytest

from keras_conformance.run import Run


class Plugin:
    """Give `check_clauses.py` its checks; a check's id is its test's name."""

    def __init__(self, run: Run):
        self._run = run

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Make one test of each check."""
        checks = self._run.checks
        metafunc.parametrize("check", checks, ids=[c.id for c in checks])

    @pytest.fixture(scope="session")
    def run(self) -> Run:
        """The run that outcomes are recorded in."""
        return self._run

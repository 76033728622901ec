"""The pytest plugin that makes checks; every worker process loads it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.bench import Bench
from keras_conformance.flags import flags
from keras_conformance.handed_edition import handed_edition
from keras_conformance.outcome import Outcome
from keras_conformance.plan import Plan
from keras_conformance.watchdog import LOADING, Watchdog
from keras_spec.clause import Clause
from keras_spec.edition import Edition

# Seconds.
LIMIT_OF_LOADING = 300.0
PLAN = pytest.StashKey[Plan]()
EDITION = pytest.StashKey[Edition]()
Decide = Callable[[Clause], Outcome]


def pytest_configure(config: pytest.Config) -> None:
    """Take the plan that the controller sent."""
    sent = getattr(config, "workerinput", None)
    if sent is not None:
        config.stash[PLAN] = Plan.from_record(sent["plan"])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test of each check; its id is the test's name."""
    plan = metafunc.config.stash[PLAN]
    edition = handed_edition(plan.scratch)
    metafunc.config.stash[EDITION] = edition
    chosen = [edition.checks[name] for name in plan.checks]
    metafunc.parametrize("check", chosen, ids=plan.checks)


@pytest.fixture(scope="session")
def watchdog(pytestconfig: pytest.Config) -> Watchdog:
    """What ends a check that takes too long."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    return Watchdog(Path(pytestconfig.stash[PLAN].scratch) / worker)


@pytest.fixture(scope="session")
def bench(pytestconfig: pytest.Config, watchdog: Watchdog) -> Bench | str:
    """The implementation, or why it cannot be checked."""
    plan = pytestconfig.stash[PLAN]
    try:
        with watchdog.watch(LOADING, max(plan.limit, LIMIT_OF_LOADING)):
            return Bench.of(plan, pytestconfig.stash[EDITION])
    except BadInput as error:
        return str(error)


@pytest.fixture
def decide(
    request: pytest.FixtureRequest, bench: Bench | str, watchdog: Watchdog
) -> Decide:
    """Make a check and send the outcome to the controller."""
    properties = request.node.user_properties
    limit = request.config.stash[PLAN].limit
    if isinstance(bench, str):
        properties.append(("refused", bench))
        pytest.fail(bench, pytrace=False)

    def decide(check: Clause) -> Outcome:
        with watchdog.watch(check.id, limit):
            outcome = bench.decide(check)
        ran_on = {**bench.adapter.describe(), "flags": flags()}
        properties.append(("implementation", ran_on))
        properties.append(("outcome", outcome.as_record()))
        return outcome

    return decide

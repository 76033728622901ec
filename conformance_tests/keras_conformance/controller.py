"""Deals checks out to worker processes, and collects what comes back."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.handed_edition import hand_edition
from keras_conformance.journal import Journal
from keras_conformance.outcome import Outcome, from_record
from keras_conformance.plan import Plan
from keras_conformance.plugin import PLAN
from keras_conformance.run import Run
from keras_conformance.watchdog import LOADING, read_last_words
from keras_spec.clause import Clause

CHECK_FILE = Path(__file__).with_name("check_clauses.py")
# A worker that ends is replaced; so many ends are more than bad luck.
MOST_RESTARTS = 1000


class Controller:
    """The plugin of the process that deals out.

    Args:
        run: What outcomes are recorded in.
        plan: What is left to do.
        journal: Where outcomes are kept until the run has ended.
    """

    def __init__(self, run: Run, plan: Plan, journal: Journal):
        self._run = run
        self._plan = plan
        self._journal = journal
        self._checks = {check.id: check for check in run.checks}
        self.refused = ""

    def pytest_configure(self, config: pytest.Config) -> None:
        """Tell this process the plan, in case it makes the checks itself."""
        config.stash[PLAN] = self._plan

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker the plan."""
        node.workerinput["plan"] = self._plan.as_record()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Record what became of a check."""
        said = dict(report.user_properties)
        if "refused" in said:
            self._refuse(str(said["refused"]))
        check = self._checks[_check_of(report.nodeid)]
        if report.when == "call" and "outcome" in said:
            self._run.implementation = _texts(said["implementation"])
            self._record(from_record(_record(said["outcome"]), check))
        elif report.failed:
            self._record(self._fault(check, report))

    def _record(self, outcome: Outcome) -> None:
        self._journal.append(outcome)
        self._run.record(outcome)

    def _fault(self, check: Clause, report: pytest.TestReport) -> Outcome:
        """Return the outcome of a check that has not reported any."""
        if report.when in ("setup", "call", "teardown"):
            message = f"The suite itself failed.\n{report.longreprtext}"
            return Outcome(check, "error", 0, message)
        worker = report.node.gateway.id
        words = read_last_words(Path(self._plan.scratch) / worker)
        if words.check == LOADING:
            self._refuse(
                f"Expected to import {self._plan.impl}. Received: the process "
                f"has {words.status} in it. "
                f'Fix: see `python -c "import {self._plan.impl}"`.'
            )
        return Outcome(check, words.status, 0, words.message)

    def _refuse(self, message: str) -> NoReturn:
        """End the run: the implementation cannot be checked."""
        self.refused = message
        pytest.exit(message)


def _check_of(node: str) -> str:
    """Return the id of a check from `check_clauses.py::check_clause[id]`."""
    return node.partition("[")[2].removesuffix("]")


def _texts(value: object) -> Mapping[str, str]:
    assert_is = value if isinstance(value, dict) else {}
    return {str(name): str(text) for name, text in assert_is.items()}


def _record(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def make_checks(run: Run, journal: Journal, workers: int) -> pytest.ExitCode:
    """Make the checks that are not decided yet, in `workers` processes.

    Args:
        run: `Run`.
        journal: `Journal`, where outcomes are kept on the way.
        workers: Integer; with 0, in this process, without any limit.

    Returns:
        How pytest ended.

    Raises:
        BadInput: if a worker cannot load the implementation.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    with tempfile.TemporaryDirectory(prefix="keras-conformance-") as scratch:
        plan = run.rest(scratch)
        hand_edition(run.edition, scratch)
        controller = Controller(run, plan, journal)
        code = pytest.main(_options(workers), plugins=[controller])
    if controller.refused:
        raise BadInput(controller.refused)
    return pytest.ExitCode(code)


def _options(workers: int) -> list[str]:
    """Return the arguments of pytest, whatever else it is set up for here."""
    spread = [
        *("-p", "xdist", "-n", str(workers), "--dist", "worksteal"),
        *("--max-worker-restart", str(MOST_RESTARTS)),
    ]
    return [
        *("-c", os.devnull, "--rootdir", str(CHECK_FILE.parent)),
        *("--noconftest", "--assert=plain", "--capture=fd"),
        *("-p", "no:terminal", "-p", "no:cacheprovider"),
        *("-p", "no:faulthandler", "-p", "keras_conformance.plugin"),
        *("-W", "ignore", "-o", "python_functions=check_*"),
        *(spread if workers else []),
        str(CHECK_FILE),
    ]

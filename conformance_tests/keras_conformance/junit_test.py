from xml.etree.ElementTree import fromstring

import pytest

from keras_conformance.junit import as_junit
from keras_conformance.ledger import Ledger
from keras_conformance.outcome import Outcome
from keras_conformance.plan import Plan
from keras_conformance.run import Run
from keras_spec.clause import Clause
from keras_spec.edition import Edition


@pytest.fixture
def suite():
    """A run with one outcome of each kind, as XML."""
    statuses = ["passed", "failed", "crashed", "known", "unsupported"]
    checks = [
        Clause(f"ops.f/{status}", "keras.ops.f", "value", "It is.", {}, "", 1)
        for status in statuses
    ]
    ids = [check.id for check in checks]
    plan = Plan("mine", "tensorflow", "cpu", "pages", ["eager"], ids, 1.0, "")
    said = ("name", "version", "backend", "backend_version", "device")
    run = Run(
        plan,
        Edition({}),
        checks,
        Ledger(),
        implementation=dict.fromkeys(said, "x"),
    )
    for check, status in zip(checks, statuses, strict=True):
        run.record(Outcome(check, status, message="Bad \x00 <tag>."))
    return fromstring(as_junit(run)).find("testsuite")


def test_every_check_is_a_case(suite):
    assert suite.get("tests") == "5"
    assert [case.get("name") for case in suite][:2] == [
        "ops.f/passed",
        "ops.f/failed",
    ]


def test_statuses_are_counted_as_junit_does(suite):
    counts = {
        name: suite.get(name) for name in ("failures", "errors", "skipped")
    }
    assert counts == {"failures": "1", "errors": "1", "skipped": "2"}
    assert suite.find("testcase[@name='ops.f/crashed']/error") is not None


def test_what_xml_cannot_hold_is_replaced(suite):
    failure = suite.find("testcase[@name='ops.f/failed']/failure")
    assert failure.get("message") == "Bad \ufffd <tag>."

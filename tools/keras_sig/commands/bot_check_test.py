"""What a check found comes into the status comment of what it checked."""

import json

import pytest

from keras_sig.commands.conftest import NAME
from keras_sig.commands.desk import Desk

DAY = "2026-11-03T09:00:00Z"
FINDING = {
    "path": f"rfcs/{NAME}.md",
    "line": 9,
    "column": 1,
    "rule": "section-missing",
    "message": "expected a section <b>Risks</b>",
}


def result(*findings, name=NAME):
    step = {"step": "lint", "not_run": None, "findings": list(findings)}
    return {"schema": 1, "rfcs": [{"name": name, "steps": [step]}]}


@pytest.fixture
def run(submitted, sig):
    """Run the bot as the workflow does, after the check of `commit`."""

    def run(found, commit=None):
        pull = Desk.open(DAY).forge().find(NAME)
        head = {"event": "pull_request", "head_sha": commit or pull.commit}
        event, check = submitted / "event.json", submitted / "check.json"
        event.write_text(json.dumps({"workflow_run": head}))
        if found is not None:
            check.write_text(json.dumps(found))
        options = ("--event", event, "--name", "workflow_run")
        return sig("bot", "run", *options, "--check", check, "--now", DAY)

    return run


def status():
    events = Desk.open("2026-12-31").forge().events(1)
    texts = [e.body for e in events if "sig:status" in e.body]
    return texts[-1]


def test_a_finding_is_shown_where_the_commit_is(run):
    ran = run(result(FINDING))
    assert ran.code == 0, ran.err
    assert "section-missing" in status()
    assert "`expected a section <b>Risks</b>`" in status()


def test_the_same_check_is_written_once(run):
    run(result(FINDING))
    assert run(result(FINDING)).out == f"{NAME}\n"


def test_it_stays_until_the_next_check(run, sig):
    run(result(FINDING))
    sig("bot", "run", "--now", "2026-11-25")
    assert "section-missing" in status()
    run(result())
    assert "section-missing" not in status()


def test_the_check_of_another_commit_is_shown_nowhere(run):
    ran = run(result(FINDING), commit="0" * 40)
    assert ran.code == 0
    assert ran.out == "No proposal is at the commit that was checked.\n"
    assert "section-missing" not in status()


def test_a_workflow_that_hands_on_nothing_changes_nothing(run):
    ran = run(None)
    assert (ran.code, ran.out) == (0, f"{NAME}\n")


@pytest.mark.parametrize(
    "found, received",
    [
        (result(FINDING, name="20261121-other"), "20261121-other"),
        ([], "Received: []"),
        ("x" * 4_000_001, "4000001"),
    ],
)
def test_what_is_no_result_is_refused_and_nothing_written(run, found, received):
    run(result())
    before = status()
    ran = run(found)
    assert ran.code == 2
    assert ran.err.startswith(f"sig: {NAME}: check.json")
    assert received in ran.err
    assert status() == before


def test_for_any_other_event_the_check_is_not_read(run, sig, submitted):
    run(None)
    (submitted / "check.json").write_text(json.dumps(result(FINDING)))
    options = ("--event", submitted / "event.json", "--name", "schedule")
    more = ("--check", submitted / "check.json", "--now", DAY)
    assert sig("bot", "run", *options, *more).code == 0
    assert "section-missing" not in status()

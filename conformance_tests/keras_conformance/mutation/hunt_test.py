"""Bugs of the real reference, in processes of their own."""

import json
import os
import subprocess
import sys

import pytest


def mutation(tmp_path, *arguments):
    results = tmp_path / "results.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "keras_conformance.mutation", "-n", "1"),
            *("--results", results, *arguments),
        ],
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
    )
    found = json.loads(results.read_text()) if results.exists() else []
    return done, found


def test_bugs_by_hand_are_caught_by_the_clauses_they_name(tmp_path):
    # All of them take minutes: `make mutants`.
    some = ("--count", "0", "--by-hand", "14", "--goal", "100")
    done, found = mutation(tmp_path, *some)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(found) == 14
    assert {entry["status"] for entry in found} == {"caught"}
    # Caught by a check, not because the copy cannot be imported.
    assert all(entry["check"] for entry in found)


def test_bugs_by_rules_are_caught_by_checks_that_run_them(tmp_path):
    place = "losses/mean_squared_error.py"
    symbols = ["--symbol", "keras.losses.mean_squared_error"]
    done, found = mutation(
        tmp_path, "--path", place, *symbols, "--family", "operator"
    )
    assert done.returncode in (0, 1), done.stderr
    statuses = {entry["status"] for entry in found}
    assert "caught" in statuses
    assert f"{len(found)} bugs are caught." in done.stdout


def test_bugs_that_change_nothing_that_is_returned_are_not_planted(tmp_path):
    # Places have no gradient that could be lost; what is sorted has.
    path = "ops/numpy/sorting.py"
    symbols = ["--symbol", "keras.ops.argmax", "--symbol", "keras.ops.sort"]
    done, found = mutation(
        tmp_path, "--path", path, *symbols, "--family", "gradient"
    )
    assert done.returncode in (0, 1), done.stderr
    functions = {entry["function"] for entry in found}
    assert "sort" in functions
    assert "argmax" not in functions


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--family", "typos"], "Received: 'typos'. Fix: use one of axis, "),
        (["--path", "nowhere"], "Received: 'nowhere'; no bug is made there."),
    ],
)
def test_bad_input_ends_with_one_message(tmp_path, arguments, message):
    done, _ = mutation(tmp_path, *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert message in done.stderr


def test_what_no_check_can_notice_is_listed(tmp_path):
    # Alone, the checks of `argmax` never sort, and never with NaN.
    path = "ops/numpy/sorting.py"
    symbols = ["--symbol", "keras.ops.argmax"]
    done, found = mutation(tmp_path, "--path", path, *symbols, "--gaps")
    assert done.returncode == 1, done.stderr
    assert "in sort: " in done.stdout
    assert "No check can notice " in done.stdout
    assert found == []

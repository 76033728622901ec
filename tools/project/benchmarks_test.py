"""The benchmarks run; what they measure is not tested."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "reference_impl" / "benchmarks" / "engine.py"
READING = ROOT / "tools" / "benchmarks" / "reading.py"
MEETINGS = ROOT / "tools" / "benchmarks" / "meetings.py"


def run(*arguments, program=PROGRAM):
    return subprocess.run(
        [sys.executable, program, *arguments], capture_output=True, text=True
    )


def test_a_row_is_measured_as_a_ratio():
    done = run("--only", "ops on 8", "--repeats", "1", "--against", "")
    assert done.returncode == 0, done.stderr
    row = done.stdout.splitlines()[-1]
    assert re.search(r"ops on 8 numbers +\d+\.\d\d +by hand: \d+ us", row)


def test_an_unknown_row_is_bad_input():
    done = run("--only", "flying")
    assert done.returncode == 2
    assert "Received: --only flying. Fix: use a part of" in done.stderr


def test_reading_is_measured_against_a_markdown_parser():
    done = run("--documents", "4", "--repeats", "1", program=READING)
    assert done.returncode == 0, done.stderr
    rows = done.stdout.splitlines()
    assert rows[0] == "4 documents, 0.1 MB"
    assert re.fullmatch(r"parse with markdown-it-py +1\.00 .*", rows[4])
    assert re.fullmatch(r"read the records +\d+\.\d\d +\d+\.\d\d +\d+", rows[5])
    assert len(rows) == 8


def test_meetings_are_measured_against_reading_the_log():
    done = run("--proposals", "3", "--repeats", "1", program=MEETINGS)
    assert done.returncode == 0, done.stderr
    rows = done.stdout.splitlines()
    assert rows[0] == "3 open proposals, 20 events each"
    assert re.fullmatch(r"read the log +1\.0 +\d+\.\d\d", rows[3])
    assert re.fullmatch(r"sig meeting agenda +\d+\.\d +\d+\.\d\d", rows[4])
    assert len(rows) == 8


def test_no_proposals_to_meet_for_are_bad_input():
    done = run("--proposals", "0", program=MEETINGS)
    assert done.returncode == 2
    assert "Received: --proposals 0. Fix: --proposals 3" in done.stderr


def test_no_documents_to_read_are_bad_input():
    done = run("--documents", "0", program=READING)
    assert done.returncode == 2
    assert "Received: --documents 0. Fix: --documents 3" in done.stderr

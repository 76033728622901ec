"""The benchmark runs; what it measures is not tested."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "reference_impl" / "benchmarks" / "engine.py"


def run(*arguments):
    return subprocess.run(
        [sys.executable, PROGRAM, *arguments], capture_output=True, text=True
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

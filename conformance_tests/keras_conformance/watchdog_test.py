"""Processes that end in a check, and what they leave."""

import subprocess
import sys

import pytest

from keras_conformance.watchdog import LastWords, read_last_words

PROGRAM = """
import os, sys, time
from pathlib import Path
from keras_conformance.watchdog import Watchdog

def check():
    {body}

watchdog = Watchdog(Path(sys.argv[1]))
with watchdog.watch("ops.f/value", 1):
    check()
"""


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        (
            "time.sleep(600)",
            "hung",
            'It had not ended after 0:00:01, in check, line 7 of "program.py".',
        ),
        (
            "os.abort()",
            "crashed",
            "The process ended in this check: Aborted, in check, line 7 of "
            '"program.py".',
        ),
        (
            "os.kill(os.getpid(), 9)",
            "crashed",
            "The process ended in this check; it left no reason.",
        ),
    ],
)
def test_the_end_of_a_process_is_explained(tmp_path, body, status, message):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(body=body))
    words = tmp_path / "words"
    done = subprocess.run([sys.executable, program, words])
    assert done.returncode != 0
    expected = LastWords("ops.f/value", status, message)
    assert read_last_words(words) == expected


def test_a_process_that_left_nothing_has_crashed(tmp_path):
    assert read_last_words(tmp_path / "none").status == "crashed"

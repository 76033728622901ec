"""A job in a process of its own."""

import os
import sys
from dataclasses import dataclass

import pytest

from keras_sig.hosting.child import Child
from keras_sig.hosting.job import ALL, Job

# Stands in for the package `keras_sig` in the folder where the child starts.
PROGRAM = "keras_sig"


@dataclass
class Scene:
    """A folder whose `keras_sig` is a program of the test."""

    root: object
    said: list

    def child(self, text, options=(), seconds=60.0, **environment):
        package = self.root / PROGRAM
        package.mkdir(exist_ok=True)
        (package / "__init__.py").touch()
        (package / "__main__.py").write_text(f"import os, sys\n{text}\n")
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.root),
            **environment,
        }
        return Child(self.root, environment, options, self.said.append, seconds)


@pytest.fixture
def scene(tmp_path):
    return Scene(tmp_path, [])


@pytest.mark.parametrize(
    "number, options, expected",
    [
        (7, (), "bot run --number 7"),
        (ALL, (), "bot run"),
        (7, ("--dry-run",), "bot run --number 7 --dry-run"),
    ],
)
def test_it_runs_the_command_that_a_person_would(
    scene, number, options, expected
):
    child = scene.child("print(*sys.argv[1:])", options)
    assert child.work(Job(number)) == ""
    assert scene.said == [expected]


def test_it_says_why_it_failed(scene):
    child = scene.child("sys.exit('sig: Expected a\\nproposal.')")
    assert child.work(Job(7)) == "sig: Expected a proposal."


def test_a_silent_failure_has_a_code(scene):
    assert scene.child("sys.exit(3)").work(Job(7)) == "ended with the code 3"


def test_a_process_that_dies_is_a_failure(scene):
    child = scene.child("os.kill(os.getpid(), 9)")
    assert child.work(Job(7)) == "ended with the code -9"


def test_a_process_that_hangs_is_ended(scene):
    child = scene.child("import time\ntime.sleep(60)", seconds=0.5)
    assert child.work(Job(7)) == "not done within 0.5 seconds"


def test_it_does_not_know_the_secret_of_the_webhook(scene):
    child = scene.child(
        "print(os.environ.get('SIG_WEBHOOK_SECRET'), os.environ['TOKEN'])",
        SIG_WEBHOOK_SECRET="x" * 16,
        TOKEN="token",
    )
    assert child.work(Job(7)) == ""
    assert scene.said == ["None token"]


def test_it_is_the_same_python(scene):
    scene.child("print(sys.prefix)").work(Job(7))
    assert scene.said == [sys.prefix]

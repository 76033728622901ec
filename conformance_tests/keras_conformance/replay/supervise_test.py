"""A replay goes on whatever becomes of the process that makes it."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keras_conformance.replay.replay_test import case, write_cases
from keras_conformance.results import SCHEMA_FILE

SUITE = Path(__file__).parents[2]
# In place of JAX: a module is a line of Python on its arguments.
JAX = """
import contextlib
import os
from types import SimpleNamespace as Names

__version__ = "0.0"
config = Names(update=lambda name, value: None)
default_device = contextlib.nullcontext


def ShapeDtypeStruct(shape, dtype):
    return shape


def devices(kind="cpu"):
    if os.environ.get("BROKEN"):
        os.abort()
    if kind != "cpu":
        raise RuntimeError("no such device")
    return [Names(platform="cpu", device_kind="a fake")]


def device_put(array, device):
    return array


def jit(function, keep_unused=False):
    return function
"""
EXPORT = """
import dataclasses
import os
import time


@dataclasses.dataclass
class Exported:
    mlir_module_serialized: str

    def call(self, *a):
        return eval(self.mlir_module_serialized)


def export(function, platforms):
    return lambda *specs: Exported("")
"""
STABLEHLO = """
def get_current_version():
    return 1


def serialize_portable_artifact_str(text, version):
    return text
"""
FUNCTIONS = {
    "double": b"(a[0] * 2,)",
    "ends": b"os._exit(9)",
    "crashes": b"os.abort()",
    "sleeps": b"time.sleep(60)",
}


@pytest.fixture
def replay(tmp_path):
    """Replay a capsule of clauses; return how it ended."""
    fake = tmp_path / "fake"
    for name, text in {
        "jax/__init__.py": JAX,
        "jax/export.py": EXPORT,
        "jax/extend/mlir/dialects/stablehlo.py": STABLEHLO,
    }.items():
        (fake / name).parent.mkdir(parents=True, exist_ok=True)
        (fake / name).write_text(text)

    def replay(clauses, *options, **environment):
        path = write_cases(tmp_path / "capsule", clauses, FUNCTIONS)
        # As copied to another machine: nothing else of this project.
        return subprocess.run(
            [sys.executable, "-m", "replay", str(path), *options],
            cwd=SUITE / "keras_conformance",
            env={**os.environ, "PYTHONPATH": str(fake), **environment},
            capture_output=True,
            text=True,
            timeout=120,
        )

    return replay


def clauses(*functions):
    return {f"ops.f/{name}": [case(name, [1], [2])] for name in functions}


def test_a_crash_and_a_hang_are_results_and_not_the_end(replay, tmp_path):
    path = tmp_path / "results.json"
    names = ("double", "crashes", "ends", "sleeps")
    done = replay(clauses(*names), "--results", str(path), "--limit", "1")
    assert done.returncode == 1, done.stderr
    results = json.loads(path.read_text())
    Draft202012Validator(json.loads(SCHEMA_FILE.read_text())).validate(results)
    found = {c["id"][6:]: c["status"] for c in results["clauses"]}
    assert found == {
        "double": "passed",
        "crashes": "crashed",
        "ends": "crashed",
        "sleeps": "hung",
    }
    messages = [clause["message"] for clause in results["clauses"]]
    assert messages[1:] == [
        "Ended: the signal SIGABRT.",
        "Ended: exit code 9.",
        "It took longer than 1 s.",
    ]
    said = results["implementation"]
    assert said["name"] == "keras_reference-capsule"
    assert (said["backend"], said["hardware"]) == ("jax", "a fake")
    assert not path.with_suffix(".journal").exists()


def test_right_results_end_with_zero(replay):
    done = replay(clauses("double"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "keras_reference-capsule 1 on jax 0.0, a fake: 1 passed, 1 total; "
        "1 cases\n"
    )


def test_a_device_that_is_not_there_says_what_was_found(replay):
    done = replay(clauses("double"), "--device", "tpu")
    assert done.returncode == 2
    assert done.stderr == (
        "replay: Expected a device that JAX sees. Received: device='tpu'; "
        'found: cpu. Fix: pip install "jax[cuda13]" or "jax[tpu]", or use '
        "--device cpu.\n"
    )


def test_without_jax_there_is_one_message(replay):
    done = replay(clauses("double"), PYTHONPATH="")
    assert done.returncode == 2
    assert done.stderr == (
        "replay: Expected JAX. Received: No module named 'jax'. "
        "Fix: pip install jax.\n"
    )


def test_a_jax_that_ends_the_process_is_named(replay):
    done = replay(clauses("double"), BROKEN="1")
    assert done.returncode == 2
    assert "Expected JAX to start. Received: it ended with -6." in done.stderr


def test_what_was_interrupted_is_resumed(replay, tmp_path):
    path = tmp_path / "results.json"
    known = {"id": "ops.f/sleeps", "symbol": "keras.ops.f", "kind": "value"}
    known |= {"sentence": "It holds.", "status": "passed", "cases": 1}
    known |= {"message": "", "seconds": 1.0}
    both = clauses("double", "sleeps")
    options = ("--results", str(path), "--resume")
    done = replay(both, *options)
    assert done.returncode == 2
    assert "Expected the journal of an interrupted replay" in done.stderr
    (manifest,) = tmp_path.glob("capsule/manifest.json")
    digest = hashlib.sha256(manifest.read_bytes()).hexdigest()
    lines = [{"of": [digest, "cpu", "default"]}, {"clause": known}]
    journal = path.with_suffix(".journal")
    journal.write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = replay(both, *options)
    assert done.returncode == 0, done.stderr
    assert "2 passed, 2 total; 2 cases" in done.stdout

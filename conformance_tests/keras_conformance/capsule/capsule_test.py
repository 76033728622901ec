"""A capsule of three symbols: exported, looked at, and replayed with JAX."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from jsonschema import Draft202012Validator

from keras_conformance.capsule.__main__ import main
from keras_conformance.replay.capsule import Capsule, decode
from keras_conformance.results import SCHEMA_FILE

ROOT = Path(__file__).parents[3]
CLAUSES = (
    "ops.relu/value",
    "layers.Dense/value",
    "layers.Dense/value.activation",
    "losses.Hinge/value",
)


PAGES = (
    "ops/erf.md",
    "activations/linear.md",
    "activations/relu.md",
    "activations/sigmoid.md",
    "activations/softmax.md",
    "activations/tanh.md",
    "layers/Dense.md",
    "layers/RandomRotation.md",
    "losses/Hinge.md",
    "losses/Loss.md",
    "losses/functions/hinge.md",
    "ops/nonzero.md",
    "ops/relu.md",
    "ops/square.md",
)


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    """Export clauses of a few pages: reading all takes longer."""
    folder = tmp_path_factory.mktemp("pages")
    for name in PAGES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "spec" / "pages" / name, folder / name)

    def export(path, *clauses):
        options = [word for name in clauses for word in ("--clause", name)]
        given = ["--pages", str(folder), "--output", str(path)]
        return main([*options, *given])

    return export


@pytest.fixture(scope="module")
def capsule(export, tmp_path_factory):
    path = tmp_path_factory.mktemp("capsules") / "three"
    assert export(path, *CLAUSES) == 0
    return Capsule(path)


def cases_of(capsule, name):
    text = capsule.read(f"cases/{name}.jsonl")
    return [json.loads(line) for line in text.splitlines()]


def test_the_manifest_counts_what_is_there(capsule):
    manifest = capsule.manifest
    assert {clause["id"] for clause in manifest["clauses"]} == set(CLAUSES)
    texts = [n for n in manifest["files"] if n.startswith("functions/")]
    cases = [case for name in CLAUSES for case in cases_of(capsule, name)]
    assert manifest["counts"] == {
        "clauses": 4,
        "cases": len(cases),
        "functions": len(texts),
        "left_out": 0,
    }
    assert {case["function"] for case in cases} == set(texts)
    assert manifest["edition"].startswith("sha256:")
    assert manifest["implementation"]["name"] == "keras_reference"


def test_a_function_is_named_after_its_text_and_has_no_places(capsule):
    for name in capsule.manifest["files"]:
        if name.startswith("functions/"):
            text = capsule.read(name)
            digest = hashlib.sha256(text.encode()).hexdigest()
            assert name == f"functions/{digest[:32]}.mlir"
            assert text.startswith("module @capsule {\n")
            assert not re.search(r"loc\(|__inference|/|mhlo\.", text)


def test_equal_functions_of_several_cases_are_one_file(capsule):
    first = {
        case["function"]
        for case in cases_of(capsule, "layers.Dense/value")
        if "(units=3" in case["call"]
    }
    (second,) = {
        case["function"]
        for case in cases_of(capsule, "layers.Dense/value.activation")
        if "activation='linear'" in case["call"]
    }
    assert second in first


def test_a_case_has_inputs_weights_and_what_the_definition_says(capsule):
    # XLA drops arguments without elements: those cases have no inputs.
    cases = [
        case
        for case in cases_of(capsule, "layers.Dense/value")
        if decode(case["expected"][0]).size
        and case["arguments"][0]["dtype"] == "float32"
    ]
    assert len(cases) == 9
    for case in cases:
        inputs, kernel, bias = map(decode, case["arguments"])
        (expected,) = map(decode, case["expected"])
        assert expected.dtype == np.float64
        wide = inputs.astype("float64")
        np.testing.assert_array_equal(expected, wide @ kernel + bias)
        assert case["tolerance"] == 1e-6
        assert case["call"].startswith("layer = keras.layers.Dense(units=")


def test_the_capsule_holds_what_replays_it(capsule):
    inside = {n for n in capsule.manifest["files"] if n.startswith("replay/")}
    assert "replay/__main__.py" in inside
    assert not any(name.endswith("_test.py") for name in inside)


def test_a_second_export_is_the_same_to_the_byte(export, tmp_path):
    paths = [tmp_path / "first.zip", tmp_path / "second.zip"]
    for path in paths:
        assert export(path, "losses.Hinge/value") == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_new_capsule_takes_the_place_of_the_old_one(export, tmp_path):
    path = tmp_path / "capsule"
    assert export(path, "losses.Hinge/value") == 0
    assert export(path, "ops.square/value") == 0
    (clause,) = Capsule(path).manifest["clauses"]
    assert clause["id"] == "ops.square/value"
    assert [p.name for p in tmp_path.iterdir()] == ["capsule"]


def test_another_folder_is_not_overwritten(export, tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert export(tmp_path, "ops.relu/value") == 2
    assert capsys.readouterr().err == (
        "keras_conformance.capsule: Expected a new folder, or that of a "
        f"capsule. Received: output={tmp_path}, which holds something else. "
        "Fix: name another one with --output.\n"
    )


def test_only_value_clauses_are_exported(export, tmp_path, capsys):
    assert export(tmp_path / "x", "layers.Dense/config") == 2
    assert "Expected clauses of the kind value. Received: config." in (
        capsys.readouterr().err
    )


def test_what_cannot_be_compiled_is_left_out_with_the_reason(
    export, tmp_path, capsys
):
    clause = "layers.RandomRotation/value.channels-first"
    assert export(tmp_path / "x", clause) == 2
    error = capsys.readouterr().err
    assert "No case can be exported:\n" in error
    assert "1  XLA has no operation ImageProjectiveTransformV3\n" in error
    assert not (tmp_path / "x").exists()


def test_what_stablehlo_lacks_is_left_out(export, tmp_path, capsys):
    assert export(tmp_path / "x", "ops.erf/value") == 2
    assert capsys.readouterr().err == (
        "keras_conformance.capsule: No case can be exported:\n"
        "      16  StableHLO has no operation erf\n"
    )


def pythons_with_jax():
    """Return the interpreters below build/envs that have JAX."""
    places = (ROOT / "build" / "envs").glob("*/lib/python*/site-packages/jax")
    return [path.parents[3] / "bin" / "python" for path in sorted(places)]


@pytest.mark.skipif(
    not pythons_with_jax(),
    reason="JAX is missing. Fix: sig conformance env keras-jax",
)
def test_jax_replays_it(capsule, tmp_path):
    results = tmp_path / "results.json"
    environment = {**os.environ, "JAX_PLATFORMS": "cpu"}
    done = subprocess.run(
        [pythons_with_jax()[0], "-m", "replay", ".", "--results", results],
        cwd=capsule.path,
        env={**environment, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    record = json.loads(results.read_text())
    schema = json.loads(SCHEMA_FILE.read_text())
    Draft202012Validator(schema).validate(record)
    assert record["summary"]["passed"] == len(CLAUSES)
    counted = sum(clause["cases"] for clause in record["clauses"])
    assert counted == capsule.manifest["counts"]["cases"]


def test_shapes_that_depend_on_values_are_left_out(export, tmp_path):
    assert export(tmp_path / "x", "ops.nonzero/value") == 0
    (clause,) = Capsule(tmp_path / "x").manifest["clauses"]
    (left_out,) = clause["left_out"]
    assert left_out["reason"] == "the shape of the result depends on values"
    assert left_out["cases"] > 0 and clause["cases"] > 0

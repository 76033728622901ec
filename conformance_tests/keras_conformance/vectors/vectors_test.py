"""Vectors of a few pages, without any implementation."""

import hashlib
import json
import os
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from keras_conformance.conftest import page, write_pages
from keras_conformance.vectors.__main__ import main
from keras_conformance.vectors.write_vectors import HERE
from keras_conformance.wire import read_array

VALUE = """
kind = "value"
inputs.x = {shape = [[], [2]], dtype = ["float16", "float32"]}
tolerance = {float16 = 1e-3, float32 = 1e-6, float64 = 1e-12}
"""
PAGES = {
    "ops/double.md": page(
        "keras.ops.double",
        "def double(x, by=2): ...",
        "def double(x, by=2):\n    return by * x",
        value=VALUE.replace('["float16"', '["bfloat16", "float64", "float16"')
        + "params.by = [2, inf]",
        cases='kind = "cases"\nsigned_zero = true\n[[cases]]\n'
        "inputs.x = [-0.0, nan, inf]\nexpected = [-0.0, nan, inf]",
        shape='kind = "shape"\ninputs.x = {shape = [[2]]}',
    ),
    "ops/halves.md": page(
        "keras.ops.halves",
        "def halves(x): ...",
        "def halves(x):\n    return x / 2, x / 2",
        pair='kind = "cases"\n[[cases]]\ninputs.x = [2, 4]\n'
        "expected = [[1, 2], [1, 2]]",
    ),
    "ops/undefined.md": page(
        "keras.ops.undefined",
        "def undefined(x): ...",
        value=VALUE,
    ),
    "layers/Scale.md": page(
        "keras.layers.Scale",
        "class Scale(Layer):\n    def __init__(self): ...",
        "def call(inputs, factor):\n    return inputs * factor",
        value=VALUE.replace(".x", ".inputs"),
    ),
    "layers/Twice.md": page(
        "keras.layers.Twice",
        "class Twice(Layer):\n    def __init__(self): ...",
        "def call(inputs):\n    return inputs * 2",
        value=VALUE.replace(".x", ".inputs"),
    ),
    "metrics/Total.md": page(
        "keras.metrics.Total",
        "class Total(Metric):\n    def __init__(self): ...",
        "def result(y_true, y_pred):\n    return np.sum(y_pred - y_true)",
        value='kind = "value"\ntolerance = {float32 = 0}\n'
        "inputs.y_true = {shape = [[2]]}\ninputs.y_pred = {shape = [[2]]}",
    ),
    "optimizers/Plain.md": page(
        "keras.optimizers.Plain",
        "class Plain(Optimizer):\n    def __init__(self, rate): ...",
        "def update_step(variable, gradient, step, *, rate):\n"
        "    return (variable - rate * gradient,)",
        trajectory='kind = "trajectory"\nsteps = 3\nshape = [2]\n'
        "params.rate = 0.5\ntolerance = {float32 = 0}",
    ),
}


@pytest.fixture
def pages(tmp_path):
    return write_pages(tmp_path / "pages", PAGES)


@pytest.fixture
def written(pages, tmp_path):
    """Write the vectors; return the manifest and the lines by clause."""
    folder = tmp_path / "vectors"
    arguments = ["--pages", str(pages), "--weights", "none"]
    assert main([*arguments, "--output", str(folder)]) == 0
    manifest = json.loads((folder / "manifest.json").read_text())
    lines = {}
    for file in manifest["files"]:
        for text in (folder / file["name"]).read_text().splitlines():
            line = json.loads(text)
            lines.setdefault(line["clause"], []).append(line)
    return manifest, lines, folder


def test_every_line_and_the_manifest_follow_the_schema(written):
    manifest, lines, folder = written
    schema = json.loads((folder / "vectors.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for line in [line for found in lines.values() for line in found]:
        validator.validate(line)
    of_manifest = {"$ref": "#/$defs/manifest", "$defs": schema["$defs"]}
    Draft202012Validator(of_manifest).validate(manifest)
    broken = {**lines["ops.double/value"][0], "role": "operator"}
    assert not validator.is_valid(broken)


def test_the_manifest_tells_what_is_there(written):
    manifest, lines, folder = written
    assert (folder / "README.md").read_text() == (
        (HERE / "README.md").read_text()
    )
    assert {file["name"] for file in manifest["files"]} == {
        "layers.jsonl",
        "metrics.jsonl",
        "ops.jsonl",
        "optimizers.jsonl",
    }
    for file in manifest["files"]:
        text = (folder / file["name"]).read_bytes()
        assert hashlib.sha256(text).hexdigest() == file["sha256"]
        assert text.count(b"\n") == file["lines"]
    assert manifest["left_out"] == [
        {
            "clause": "layers.Scale/value",
            "reason": "Its weights are known to implementations only.",
        },
        {
            "clause": "ops.undefined/value",
            "reason": "Expected a definition of keras.ops.undefined.",
        },
    ]


def test_a_value_has_inputs_arguments_and_the_result(written):
    found = written[1]["ops.double/value"]
    assert len(found) == 12
    assert all(len(line["inputs"]) == 1 for line in found)
    line = found[2]
    assert line["params"] == {"by": 2}
    (x,) = line["inputs"]
    assert (x["name"], x["dtype"], x["shape"]) == ("x", "float16", [])
    (expected,) = line["expected"]
    assert expected["values"] == [2 * x["values"][0]]
    assert line["tolerance"] == 1e-3
    assert found[3]["params"] == {"by": {"number": "inf"}}


def test_listed_cases_keep_signs_and_what_is_not_finite(written):
    (line,) = written[1]["ops.double/cases"]
    assert line["inputs"][0]["values"] == ["-0.0", "nan", "inf"]
    assert line["expected"][0]["values"] == ["-0.0", "nan", "inf"]
    assert line["signed_zero"] is True
    assert line["tolerance"] == 0


def test_several_results_are_several_arrays(written):
    (line,) = written[1]["ops.halves/pair"]
    assert [a["values"] for a in line["expected"]] == [[1, 2], [1, 2]]


def test_layers_without_weights_and_metrics_need_no_implementation(written):
    lines = written[1]
    layer = lines["layers.Twice/value"][0]
    assert (layer["role"], layer["weights"]) == ("layer", [])
    (metric,) = lines["metrics.Total/value"]
    ((y_true, y_pred),) = metric["updates"]
    wanted = (read_array(y_pred) - read_array(y_true)).sum()
    assert metric["expected"][0]["values"] == [wanted]


def test_an_optimizer_has_the_variable_after_each_step(written):
    (line,) = written[1]["optimizers.Plain/trajectory"]
    value = read_array(line["start"])
    for gradient, expected in zip(
        line["gradients"], line["expected"], strict=True
    ):
        value = value - 0.5 * read_array(gradient)
        assert expected["values"] == value.tolist()


def test_the_same_pages_give_the_same_bytes(pages, tmp_path):
    found = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [
                *(sys.executable, "-m", "keras_conformance.vectors"),
                *("--pages", pages, "--weights", "none", "--output", folder),
            ],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        files = sorted(folder.iterdir())
        found.append({path.name: path.read_bytes() for path in files})
    assert found[0] == found[1]


def test_files_of_earlier_vectors_are_removed(pages, tmp_path):
    folder = tmp_path / "vectors"
    arguments = ["--pages", str(pages), "--weights", "none"]
    arguments += ["--output", str(folder)]
    assert main(arguments) == 0
    assert main([*arguments, "--symbol", "ops"]) == 0
    assert [path.name for path in folder.glob("*.jsonl")] == ["ops.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--edition", "sha256:0"],
            "of the edition sha256:0. Received: sha256",
        ),
        (["--symbol", "ops.dubble"], "Received: 'ops.dubble'"),
        (["--pages", "nowhere"], "Received: nowhere."),
    ],
)
def test_bad_input_is_one_message(pages, tmp_path, capsys, arguments, words):
    output = tmp_path / "vectors"
    given = ["--pages", str(pages), "--output", str(output), *arguments]
    assert main([*given, "--weights", "none"]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Fix: " in said
    assert not output.exists()

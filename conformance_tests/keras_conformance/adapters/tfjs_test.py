"""TensorFlow.js, in node, on a few pages of the specification."""

import json
import os
import subprocess

import pytest

from keras_conformance.adapters.child_adapter import ChildAdapter
from keras_conformance.adapters.find_command import JAVASCRIPT, find_command
from keras_conformance.bad_input import BadInput
from keras_conformance.decide import decide
from keras_conformance.load_pages import PAGES
from keras_conformance.role import Role, role_of
from keras_conformance.subject import Subject
from keras_conformance.vectors.lines import Lines
from keras_conformance.vectors.recorder import Recorder
from keras_conformance.vectors.weight_shapes import WeightShapes
from keras_conformance.vectors.write_vectors import write_vectors
from keras_spec.edition import Edition
from keras_spec.page import file_of, parse_page

SYMBOLS = (
    "keras.activations.linear",
    "keras.activations.sigmoid",
    "keras.activations.tanh",
    "keras.layers.Dense",
    "keras.layers.SimpleRNN",
    "keras.initializers.Constant",
    "keras.metrics.Mean",
    "keras.ops.maximum",
    "keras.optimizers.Adam",
    "keras.optimizers.SGD",
    "keras.regularizers.L1L2",
    "keras.regularizers.L2",
)
PASSED = (
    "activations.sigmoid/value",
    "activations.sigmoid/gradient",
    "layers.Dense/value",
    "layers.Dense/shape",
    "layers.SimpleRNN/value",
    "layers.SimpleRNN/gradient",
    "initializers.Constant/value",
    "ops.maximum/value",
    "optimizers.Adam/trajectory",
    "regularizers.L2/value",
    "regularizers.L2/config",
)
# Other defaults: 0.01 in place of 0, and no learning rate at all.
FAILED = ("regularizers.L1L2/value", "optimizers.SGD/trajectory")
UNSUPPORTED = ("metrics.Mean/value",)
# There is no quantization.
LACKING = ("layers.Dense/config",)
IDS = (*PASSED, *FAILED, *UNSUPPORTED, *LACKING)
NAMES = json.loads((JAVASCRIPT / "names.json").read_text("utf-8"))
MISSING = """
import * as tf from "@tensorflow/tfjs";
import { readFileSync } from "node:fs";

const names = JSON.parse(readFileSync("names.json", "utf-8"));
const whole = Object.values(names).flatMap(
  (name) => [name, ...Object.values(name.when ?? {})],
);
for (const { function: f, object } of whole) {
  const path = f ?? object ?? "layers.activation";
  const found = path.split(".").reduce((at, part) => at?.[part], tf);
  if (typeof found !== "function") console.log(path);
}
"""


@pytest.fixture(scope="module")
def command():
    """Return the command; skip, or fail where CI is set, without node."""
    try:
        return find_command("tfjs", None)
    except BadInput as error:
        if os.environ.get("CI"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


def read(symbol):
    path = PAGES / file_of(symbol)
    return parse_page(path.read_text("utf-8"), str(path))


@pytest.fixture(scope="module")
def edition():
    return Edition({symbol: read(symbol) for symbol in SYMBOLS})


@pytest.fixture(scope="module")
def role_at(edition):
    def role_at(path):
        page = edition.pages.get(path)
        return role_of(page, edition.definitions) if page else Role.LAYER

    return role_at


def chosen(edition):
    return [edition.checks[i] for i in IDS]


@pytest.fixture(scope="module")
def outcomes(command, edition, role_at):
    """Return the outcomes of the pages, by the ids of the checks."""
    adapter = ChildAdapter("tfjs", command, 60.0, role_at)
    found = {
        check.id: decide(
            check, Subject(adapter, edition, edition.pages[check.symbol])
        )
        for check in chosen(edition)
    }
    adapter.close()
    return found


@pytest.mark.parametrize("check", PASSED)
def test_each_role_is_asked_and_passes(outcomes, check):
    assert outcomes[check].status == "passed", outcomes[check].message


def test_what_tensorflow_js_has_not_is_unsupported(outcomes):
    found = outcomes["metrics.Mean/value"]
    assert found.status == "unsupported"
    assert found.message == "no public name for keras.metrics.Mean"


@pytest.mark.parametrize("check", FAILED)
def test_a_printed_program_shows_the_failure_in_node(outcomes, check):
    failure = outcomes[check].failure
    assert outcomes[check].status == "failed"
    shown = run_in_node(failure.program)
    assert "Tensor" in shown
    number = failure.received.split()[0].strip("[]")
    assert number.lower()[:5] in shown.lower()


def test_a_printed_program_shows_the_configuration(outcomes):
    failure = outcomes["layers.Dense/config"].failure
    assert failure.expected == "quantization_config"
    shown = run_in_node(failure.program)
    assert "units: 3" in shown and "useBias: false" in shown


def run_in_node(program):
    done = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        cwd=JAVASCRIPT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_vectors_say_the_same_without_the_suite(
    outcomes, edition, role_at, tmp_path
):
    recorder = Recorder(role_at)
    lines = Lines(recorder, WeightShapes(None))
    write_vectors(edition, chosen(edition), recorder, lines, "none", tmp_path)
    shown = subprocess.run(
        ["node", "vectors.mjs", str(tmp_path)],
        cwd=JAVASCRIPT,
        capture_output=True,
        text=True,
    )
    *failed, counts = shown.stdout.splitlines()
    found = {line.removeprefix("FAILED ").partition(":")[0] for line in failed}
    assert found == set(FAILED)
    # Nobody told the weights of the two layers.
    assert counts.startswith("1 unsupported, 2 failed, 5 passed of the")


def test_a_file_of_vectors_that_was_changed_is_refused(command, tmp_path):
    file = {"name": "ops.jsonl", "lines": 1, "sha256": "0"}
    manifest = {"edition": "sha256:0", "files": [file]}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    (tmp_path / "ops.jsonl").write_text("{}\n")
    shown = subprocess.run(
        ["node", "vectors.mjs", str(tmp_path)],
        cwd=JAVASCRIPT,
        capture_output=True,
        text=True,
    )
    assert shown.returncode == 1
    assert "ops.jsonl was changed." in shown.stderr


def test_every_name_is_a_public_name_of_tensorflow_js(command):
    assert run_in_node(MISSING) == ""


def test_the_names_are_those_of_the_pages():
    for symbol, name in NAMES.items():
        parameters = {p.name for p in read(symbol).signature.parameters}
        # Classes are called with arrays that the constructor does not know.
        parameters |= {"y_true", "y_pred", "sample_weight"}
        given = {*name.get("arguments", []), *name.get("rename", {})}
        assert given <= parameters, symbol


def test_the_lock_names_no_host():
    text = (JAVASCRIPT / "package-lock.json").read_text("utf-8")
    assert "://" not in text

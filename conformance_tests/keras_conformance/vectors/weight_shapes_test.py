"""The weights of a layer, told by an implementation of a few lines."""

import sys

import pytest

from keras_conformance.adapters.child_adapter import ChildAdapter
from keras_conformance.conftest import page
from keras_conformance.role import Role
from keras_conformance.seeded import seeded
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_conformance.vectors.lines import Lines
from keras_conformance.vectors.recorder import Recorder
from keras_conformance.vectors.weight_shapes import WeightShapes
from keras_spec.edition import Edition
from keras_spec.page import parse_page

RUNNER = """
import json, sys

print('{"protocol": 1, "version": "1", "backend": "-", "backend_version": "-"}',
      flush=True)
for line in sys.stdin:
    question = json.loads(line)
    found = {"dtype": "float32", "shape": [2], "values": [0.0, 0.0]}
    answer = {"outputs": [found], "weights": [
        {"path": f"scale_3/{name}", **found} for name in ("offset", "factor")]}
    if question["params"]["units"] < 0:
        answer = {"error": "ValueError: units"}
    print(json.dumps({"id": question["id"], **answer}), flush=True)
"""
PAGE = page(
    "keras.layers.Scale",
    "class Scale(Layer):\n    def __init__(self, units): ...",
    "def call(inputs, factor, offset):\n    return inputs * factor + offset",
    value='kind = "value"\nparams.units = 2\ntolerance = {float32 = 0}\n'
    "inputs.inputs = {shape = [[3, 2]]}",
    refused='kind = "value"\nparams.units = -1\ntolerance = {float32 = 0}\n'
    "inputs.inputs = {shape = [[3, 2]]}",
)


def test_weights_are_named_and_seeded_in_their_order(tmp_path):
    path = tmp_path / "runner.py"
    path.write_text(RUNNER)
    parsed = parse_page(PAGE, "page.md")
    edition = Edition({parsed.symbol: parsed})
    command = (sys.executable, str(path))
    adapter = ChildAdapter("toy", command, 20.0, lambda path: Role.LAYER)
    recorder = Recorder(lambda path: Role.LAYER)
    lines = Lines(recorder, WeightShapes(adapter))
    subject = Subject(recorder, edition, parsed)
    checks = edition.checks
    (line,) = lines.of(subject, checks["layers.Scale/value"])
    with pytest.raises(Undecidable, match="ValueError: units"):
        lines.of(subject, checks["layers.Scale/refused"])
    adapter.close()
    values = {w["name"]: w["values"] for w in line["weights"]}
    offset, factor = (
        seeded(f"layers.Scale/value weight {index}", (2,)) for index in (0, 1)
    )
    assert values == {"offset": offset.tolist(), "factor": factor.tolist()}
    assert list(values) == ["offset", "factor"]
    given = line["inputs"][0]["values"]
    wanted = [
        value * factor[i % 2] + offset[i % 2] for i, value in enumerate(given)
    ]
    assert line["expected"][0]["values"] == wanted

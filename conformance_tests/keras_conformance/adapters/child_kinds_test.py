"""Gradients, shapes and configurations of a toy in another process."""

import json
import subprocess

import pytest

from keras_conformance.conftest import page

TOY = """
import json, sys

def send(**record):
    print(json.dumps(record), flush=True)

def array(values, like):
    return {"dtype": "float32", "shape": like["shape"], "values": values}

def product(values, factors):
    return [v * f for v, f in zip(values, factors)]

def scale(question):
    config = question.get("config") or question["params"]
    config = {"offset": 1.0, **config}
    if "get_config" in question:
        return {"config": config}
    (x,) = question["inputs"]
    if "values" not in x:
        return {"shapes": [x["shape"]]}
    factor = [0.5] * x["shape"][-1]
    if "weights" in question:
        factor = question["weights"][0]["values"]
    weight = {
        "path": f"scale_{question['id']}/factor",
        **array(factor, {"shape": [len(factor)]}),
    }
    offset = config["offset"]
    if "cotangents" in question:
        (cotangent,) = question["cotangents"]
        by_x = product(cotangent["values"], factor)
        by_factor = product(cotangent["values"], x["values"])
        return {
            "gradients": [array(by_x, x), array(by_factor, weight)],
            "weights": [weight],
        }
    values = [v + offset for v in product(x["values"], factor)]
    return {"outputs": [array(values, x)], "weights": [weight]}

def double(question):
    (x,) = question["inputs"]
    if "values" not in x:
        return {"unsupported": "no symbolic tensors"}
    if "cotangents" in question:
        (cotangent,) = question["cotangents"]
        return {"gradients": [array([2 * v for v in cotangent["values"]], x)]}
    return {"outputs": [array([2 * v for v in x["values"]], x)]}

send(protocol=1, version="1", backend="lists", backend_version="0",
     dtypes=["float32"], kinds=["gradient", "shape", "config"])
for line in sys.stdin:
    question = json.loads(line)
    layer = question["symbol"] == "keras.layers.Scale"
    send(id=question["id"], **(scale if layer else double)(question))
"""
SCALE = page(
    "keras.layers.Scale",
    "class Scale(Layer):\n    def __init__(self, offset=1.0): ...",
    "def call(inputs, factor, *, offset=1.0):\n"
    "    return inputs * factor + offset",
    gradient='kind = "gradient"\ninputs.inputs = {shape = [[1, 2]]}\n'
    "tolerance = {float32 = 1e-6}",
    shape='kind = "shape"\ninputs.inputs = {shape = [[1, 2]]}',
    config='kind = "config"\ninputs.inputs = {shape = [[1, 2]]}\n'
    "params.offset = 0.5\ntolerance = {float32 = 1e-6}",
)
DOUBLE = page(
    "keras.ops.double",
    "def double(x): ...",
    "def double(x):\n    return 2 * x",
    gradient='kind = "gradient"\ninputs.x = {shape = [[3]]}\n'
    "tolerance = {float32 = 1e-6}",
    shape='kind = "shape"\ninputs.x = {shape = [[3]]}',
)


def test_the_kinds_of_the_greeting_are_asked_for(ask_child):
    found = ask_child(TOY, SCALE, DOUBLE)
    assert {name: found[name].status for name in found} == {
        "Scale/signature": "unsupported",
        "Scale/gradient": "passed",
        "Scale/shape": "passed",
        "Scale/config": "passed",
        "double/signature": "unsupported",
        "double/gradient": "passed",
        "double/shape": "unsupported",
    }
    assert found["double/shape"].message == "no symbolic tensors"


def test_who_does_not_name_them_is_not_asked(ask_child):
    silent = TOY.replace(', kinds=["gradient", "shape", "config"]', "")
    found = ask_child(silent, SCALE)
    assert {outcome.status for outcome in found.values()} == {"unsupported"}
    assert found["Scale/config"].message == (
        "a child process is not asked for the kind `config`"
    )


WRONG = {
    "the gradient of the input": (
        'product(cotangent["values"], factor)',
        'cotangent["values"]',
        "gradient",
        "Expected the gradient of inputs",
    ),
    "the gradient of the weight": (
        'product(cotangent["values"], x["values"])',
        'cotangent["values"]',
        "gradient",
        "Expected the gradient of factor",
    ),
    "one gradient": (
        "[array(by_x, x), array(by_factor, weight)]",
        "[array(by_x, x)]",
        "gradient",
        "Expected 2 gradients. Received: ",
    ),
    "no gradients": (
        '"gradients"',
        '"outputs"',
        "gradient",
        "Expected gradients. Received: ",
    ),
    "a shape": (
        '[x["shape"]]',
        '[[*x["shape"], 1]]',
        "shape",
        "Expected the shape (1, 1). Received: shape=(1, 1, 1).",
    ),
    "no shape": (
        '[x["shape"]]',
        '["(1, 2)"]',
        "shape",
        "Expected shapes. Received: 'no shape: (1, 2)",
    ),
    "a key": (
        '{"config": config}',
        '{"config": {}}',
        "config",
        "Expected 'offset' in the configuration. Received: no such key.",
    ),
    "no configuration": (
        '{"config": config}',
        '{"config": 1}',
        "config",
        "Expected a configuration. Received: ",
    ),
    "the copy": (
        'offset = config["offset"]',
        'offset = question.get("params", {"offset": 1.0})["offset"]',
        "config",
        "Expected the result",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_noticed(ask_child, name):
    old, new, kind, message = WRONG[name]
    assert old in TOY
    outcome = ask_child(TOY.replace(old, new), SCALE)[f"Scale/{kind}"]
    assert outcome.status == "failed"
    assert outcome.message.startswith(message)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("the gradient of the input", '"cotangents"'),
        ("a shape", '"shape": [1, 1]}]'),
        ("a key", '"get_config": true'),
    ],
)
def test_a_failure_shows_the_question(ask_child, name, asked):
    old, new, kind, _ = WRONG[name]
    failure = ask_child(TOY.replace(old, new), SCALE)[f"Scale/{kind}"].failure
    assert asked in failure.program
    shown = subprocess.run(
        ["sh", "-c", failure.program],
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(shown.stdout.splitlines()[1])
    assert answer["id"] == 1

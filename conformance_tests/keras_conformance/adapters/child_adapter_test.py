"""Implementations in another process: a toy of two symbols, and worse ones."""

import json
import shlex
import subprocess

import pytest

from keras_conformance.adapters.child_adapter import ChildAdapter
from keras_conformance.bad_input import BadInput
from keras_conformance.conftest import page

# A runner that knows nothing of this suite but the protocol.
TOY = """
import json, sys, time

def send(**record):
    print(json.dumps(record), flush=True)

def relu(question):
    (x,) = question["inputs"]
    values = [v if v == "nan" else max(v, 0.0) for v in x["values"]]
    return {"outputs": [{**x, "values": values}]}

def scale(question):
    (x,) = question["inputs"]
    factor = question.get("weights", [{"values": [1.0]}])[0]["values"][0]
    values = [v * factor + question["params"]["offset"] for v in x["values"]]
    weight = {"path": "scale_7/factor", "dtype": "float32", "shape": []}
    return {
        "outputs": [{**x, "values": values}],
        "weights": [{**weight, "values": [factor]}],
    }

SYMBOLS = {"keras.ops.relu": relu, "keras.layers.Scale": scale}
send(protocol=1, version="1.2", backend="lists", backend_version="0",
     dtypes=["float32"])
for line in sys.stdin:
    question = json.loads(line)
    symbol = question["symbol"]
    if symbol in SYMBOLS:
        send(id=question["id"], **SYMBOLS[symbol](question))
    elif symbol == "keras.ops.hangs":
        time.sleep(600)
    elif symbol == "keras.ops.crashes":
        print("no memory", file=sys.stderr)
        sys.exit(3)
    elif symbol == "keras.ops.garbage":
        print("hello", flush=True)
    elif symbol == "keras.ops.wrong_id":
        send(id=question["id"] + 1, outputs=[])
    elif symbol == "keras.ops.no_outputs":
        send(id=question["id"], outputs=[{"dtype": "float32"}])
    elif symbol == "keras.ops.raises":
        send(id=question["id"], error="TypeError: x is no number")
    else:
        send(id=question["id"], unsupported="not written yet")
"""
VALUE = """
kind = "value"
inputs.x = {shape = [[], [2, 3]], dtype = ["float16", "float32"]}
tolerance = {float16 = 0, float32 = 0}
"""
CASES = """
kind = "cases"
[[cases]]
inputs.x = [nan, -1.0]
expected = [nan, 0.0]
"""


def function(name, body="    return x", **clauses):
    return page(
        f"keras.ops.{name}",
        f"def {name}(x): ...",
        f"def {name}(x):\n{body}",
        **clauses or {"value": VALUE},
    )


RELU = function(
    "relu",
    "    return np.where(x < 0, 0, x)",
    value=VALUE,
    cases=CASES,
    half='kind = "dtype"\nreturns = "same"\n'
    'inputs.x = {shape = [[2]], dtype = ["float16"]}',
    gradient='kind = "gradient"\ninputs.x = {shape = [[2]]}\n'
    "tolerance = {float32 = 1e-3}",
)
SCALE = page(
    "keras.layers.Scale",
    "class Scale(Layer):\n    def __init__(self, offset): ...",
    "def call(inputs, factor, *, offset):\n    return inputs * factor + offset",
    factor=VALUE.replace(".x", ".inputs") + "params.offset = [0.5, 2.0]",
)


@pytest.fixture
def ask(ask_child):
    """Return the outcomes of pages on the toy, or on another source."""

    def ask(*texts, limit=20.0, source=TOY):
        return ask_child(source, *texts, limit=limit)

    return ask


def test_what_a_toy_has_passes_and_the_rest_is_unsupported(ask):
    found = ask(RELU, SCALE, function("gelu"))
    assert {name: found[name].status for name in found} == {
        "relu/signature": "unsupported",
        "relu/value": "passed",
        "relu/cases": "passed",
        "relu/half": "unsupported",
        "relu/gradient": "unsupported",
        "Scale/signature": "unsupported",
        "Scale/factor": "passed",
        "gelu/signature": "unsupported",
        "gelu/value": "unsupported",
    }
    assert found["relu/value"].message == "Left out: float16."
    assert found["relu/half"].message == "every case needs float16"
    assert found["gelu/value"].message == "not written yet"
    assert found["relu/signature"].message == (
        "a child process is not asked for the kind `signature`"
    )


def test_a_layer_is_asked_with_the_weights_that_the_definition_gets(ask):
    # With its own weight, 1, the toy would be right too.
    wrong = TOY.replace("v * factor", "v * 1.0")
    assert ask(SCALE, source=wrong)["Scale/factor"].status == "failed"


def test_processes_that_are_lost_are_started_again(ask):
    bad = ["crashes", "garbage", "wrong_id", "no_outputs", "raises", "hangs"]
    found = ask(*map(function, bad), RELU, limit=2.0)
    statuses = {name: found[f"{name}/value"].status for name in bad}
    assert statuses == {**dict.fromkeys(bad, "failed")} | {
        "crashes": "crashed",
        "hangs": "hung",
    }
    assert found["relu/value"].status == "passed"
    messages = {name: found[f"{name}/value"].message for name in bad}
    assert messages["crashes"] == ("The process ended with code 3: no memory")
    assert messages["hangs"] == "It had not answered after 1.8 seconds."
    assert messages["garbage"] == (
        "Expected a JSON object on one line. Received: 'hello'."
    )
    assert "Expected an answer with id=" in messages["wrong_id"]
    assert "Expected outputs. Received: 'no array" in messages["no_outputs"]
    assert messages["raises"] == (
        "Expected a result. Received: TypeError: x is no number"
    )


def test_a_failure_is_shown_as_a_line_for_a_shell(ask, command):
    failure = ask(function("relu"))["relu/value"].failure
    line = failure.program
    assert line.startswith('echo \'{"id": 1, "symbol": "keras.ops.relu"')
    shown = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, check=True
    )
    answer = json.loads(shown.stdout.splitlines()[1])
    (value,) = answer["outputs"][0]["values"]
    assert failure.received.startswith(f"{value:g}")


def test_a_child_may_write_the_program_itself(ask):
    source = TOY.replace('dtypes=["float32"]', "programs=True").replace(
        '    symbol = question["symbol"]',
        '    if "program" in question:\n'
        '        shown = question["program"]["inputs"][0]["shape"]\n'
        '        send(id=question["id"], program=f"(relu {shown})")\n'
        "        continue\n"
        '    symbol = question["symbol"]',
    )
    failure = ask(function("relu"), source=source)["relu/value"].failure
    assert failure.program.startswith("(relu [")


@pytest.mark.parametrize(
    ("source", "received"),
    [
        ("print('{\"protocol\": 2}')", '{"protocol": 2}'),
        ("print('hello')", "Received: 'hello'"),
        ("raise SystemExit('no such library')", "no such library"),
    ],
)
def test_a_child_that_does_not_greet_is_refused(command, source, received):
    program = command(source)
    with pytest.raises(BadInput) as error:
        ChildAdapter("toy", program, 20.0, lambda path: None)
    assert f"Expected `{shlex.join(program)}` to greet" in str(error.value)
    assert received in str(error.value)
    assert "Fix: see conformance_tests/PROTOCOL.md." in str(error.value)


def test_a_command_that_cannot_be_started_is_refused(tmp_path):
    with pytest.raises(BadInput, match="Received: No such file"):
        ChildAdapter("toy", [str(tmp_path / "no")], 20.0, lambda path: None)

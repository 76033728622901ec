"""Runs in the environment keras-torch: `make backends`."""

import subprocess
import sys

import ml_dtypes
import numpy as np
import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.bad_input import BadInput

pytest.importorskip("torch", reason="PyTorch is not here. Fix: make backends")


@pytest.fixture(scope="module")
def adapter():
    return find_adapter("keras", "torch", "cpu")


def test_it_says_what_it_is(adapter):
    assert adapter.name == "keras-torch"
    assert adapter.modes == ("eager",)
    assert adapter.imports[:2] == [
        "import os",
        'os.environ["KERAS_BACKEND"] = "torch"',
    ]


@pytest.mark.parametrize(
    "dtype",
    ["float64", ml_dtypes.bfloat16, "float16", "int64", "uint8", "bool"],
)
def test_arrays_keep_their_dtype(adapter, dtype):
    array = np.ones((2, 3), dtype)
    again = adapter.to_numpy(adapter.array(array))
    assert (again.dtype, again.tolist()) == (array.dtype, array.tolist())


def test_text_stays_with_numpy(adapter):
    text = np.asarray(["a", "b"])
    assert adapter.array(text) is text


def test_gradients_reach_inputs_and_variables(adapter):
    layer = adapter.resolve("keras.layers.Dense")(1, use_bias=False)
    x = adapter.array(np.array([[2.0, 3.0]], "float32"))
    layer.build(tuple(x.shape))
    layer.set_weights([np.array([[5.0], [7.0]], "float32")])
    found = adapter.gradient(
        layer, [x], [layer.kernel], [np.array([[10.0]])], "eager"
    )
    assert [g.tolist() for g in found] == [[[50.0, 70.0]], [[20.0], [30.0]]]


def test_what_is_not_connected_has_no_gradient(adapter):
    given = [adapter.array(np.array(v)) for v in (2.0, 4.0, 3)]
    found = adapter.gradient(
        lambda x, y, n: x * n, given, [], [np.array(1.0)], "eager"
    )
    assert [g if g is None else g.tolist() for g in found] == [3.0, None, None]
    nothing = adapter.gradient(
        lambda x, y, n: n, given, [], [np.array(1.0)], "eager"
    )
    assert nothing == [None, None, None]


def test_programs_run_as_printed(adapter):
    weight = 'np.array([1.0], "float32")'
    lines = [
        *adapter.imports,
        'x = np.array([[2.0, 3.0]], "float32")',
        "layer = keras.layers.Dense(1, use_bias=False)",
        "layer(x)",
        "layer.set_weights([np.array([[5.0], [7.0]])])",
        *adapter.gradient_program("layer(x)", ["x"], "x", weight),
    ]
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "(tensor([[5., 7.]]),)\n"


def test_a_device_that_is_not_there_is_refused():
    with pytest.raises(BadInput) as error:
        find_adapter("keras", "torch", "tpu")
    assert "Received: device='tpu'; found: cpu" in str(error.value)

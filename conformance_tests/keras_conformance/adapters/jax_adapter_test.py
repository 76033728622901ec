"""Runs in the environment keras-jax: `make backends`."""

import subprocess
import sys

import ml_dtypes
import numpy as np
import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.bad_input import BadInput

pytest.importorskip("jax", reason="JAX is not here. Fix: make backends")


@pytest.fixture(scope="module")
def adapter():
    return find_adapter("keras", "jax", "cpu")


def test_it_says_what_it_is(adapter):
    assert adapter.name == "keras-jax"
    assert adapter.describe()["backend"] == "jax"
    assert adapter.imports[:3] == [
        "import os",
        'os.environ["KERAS_BACKEND"] = "jax"',
        'os.environ["JAX_ENABLE_X64"] = "1"',
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


@pytest.mark.parametrize("mode", ["eager", "graph", "xla"])
def test_a_layer_keeps_what_it_assigns(adapter, mode):
    layer = adapter.resolve("keras.layers.BatchNormalization")(momentum=0.5)
    ones = adapter.array(np.ones((4, 2), "float32"))
    layer.build(ones.shape)
    adapter.run(lambda x: layer(x, training=True), [ones], mode)
    # Half of the way from 0 to 1, outside of what was compiled.
    assert adapter.to_numpy(layer.moving_mean).tolist() == [0.5, 0.5]


@pytest.mark.parametrize("mode", ["eager", "graph"])
def test_gradients_reach_inputs_and_variables(adapter, mode):
    layer = adapter.resolve("keras.layers.Dense")(1, use_bias=False)
    x = adapter.array(np.array([[2.0, 3.0]], "float32"))
    layer.build(x.shape)
    layer.set_weights([np.array([[5.0], [7.0]], "float32")])
    found = adapter.gradient(
        layer, [x], [layer.kernel], [np.array([[10.0]])], mode
    )
    assert [g.tolist() for g in found] == [[[50.0, 70.0]], [[20.0], [30.0]]]


def test_what_is_no_number_has_no_gradient(adapter):
    given = [adapter.array(np.array(v)) for v in (2.0, 3)]
    (first, second) = adapter.gradient(
        lambda x, n: x * n, given, [], [np.array(1.0)], "eager"
    )
    assert (first.tolist(), second) == (3.0, None)


def printed(lines):
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_programs_run_as_printed(adapter):
    array = 'x = np.array([[2.0, 3.0]], "float32")'
    layer = ["layer = keras.layers.Dense(1, use_bias=False)", "layer(x)"]
    weights = ["layer.set_weights([np.array([[5.0], [7.0]])])"]
    head = [*adapter.imports, array, *layer, *weights]
    for mode in ("eager", "graph", "xla"):
        call = adapter.call_program("layer(x)", mode, ["x"])
        assert printed([*head, *call]) == "[[31.]]"
    for source, gradient in (("x", "[[5. 7.]]"), ("layer.kernel", "[[2.]")):
        lines = adapter.gradient_program(
            "layer(x)", ["x"], source, "np.ones(1)"
        )
        assert printed([*head, *lines]).startswith(gradient)


def test_a_module_without_variables_is_compiled_too(module):
    name = module("class ops:\n    def double(x): return x + x")
    adapter = find_adapter(name, "jax", "cpu")
    assert adapter.name == f"{name}-jax"
    three = adapter.array(np.array(3.0))
    (six,) = adapter.run(adapter.resolve("keras.ops.double"), [three], "graph")
    assert float(six) == 6.0


def test_a_device_that_is_not_there_is_refused():
    with pytest.raises(BadInput) as error:
        find_adapter("keras", "jax", "tpu")
    assert "Received: device='tpu'; found: cpu" in str(error.value)

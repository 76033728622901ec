"""Runs in the environment keras-jax: `make backends`."""

import subprocess
import sys

import numpy as np
import pytest

from keras_conformance.adapters import find_adapter

pytest.importorskip("jax", reason="JAX is not here. Fix: make backends")


@pytest.fixture(scope="module")
def adapter():
    return find_adapter("keras", "jax", "cpu")


def test_it_has_64_bits(adapter):
    assert 'os.environ["JAX_ENABLE_X64"] = "1"' in adapter.imports


@pytest.mark.parametrize("mode", ["eager", "graph", "xla"])
def test_a_layer_keeps_what_it_assigns(adapter, mode):
    layer = adapter.resolve("keras.layers.BatchNormalization")(momentum=0.5)
    ones = adapter.array(np.ones((4, 2), "float32"))
    layer.build(ones.shape)
    adapter.run(lambda x: layer(x, training=True), [ones], mode)
    # Half of the way from 0 to 1, outside of what was compiled.
    assert adapter.to_numpy(layer.moving_mean).tolist() == [0.5, 0.5]


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

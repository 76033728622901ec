"""Runs in the environment keras-torch: `make backends`."""

import subprocess
import sys

import numpy as np
import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.adapters.weighted_sum import WeightedSum

pytest.importorskip("torch", reason="PyTorch is not here. Fix: make backends")


@pytest.fixture(scope="module")
def adapter():
    return find_adapter("keras", "torch", "cpu")


def test_it_has_one_way_to_run(adapter):
    assert adapter.modes == ("eager",)


def test_what_is_not_connected_has_no_gradient(adapter):
    given = [adapter.array(np.array(v)) for v in (2.0, 4.0, 3)]
    one = [np.array(1.0)]
    total = WeightedSum(lambda x, y, n: x * n, given, [], one)
    found = adapter.gradient(total, "eager")
    assert [g if g is None else g.tolist() for g in found] == [3.0, None, None]
    total = WeightedSum(lambda x, y, n: n, given, [], one)
    assert adapter.gradient(total, "eager") == [None, None, None]


def test_of_a_complex_output_the_real_part_counts(adapter):
    given = [adapter.array(np.array([2.0, 4.0]))]
    weights = [np.array([3.0, 5.0])]
    total = WeightedSum(lambda x: x * (1 + 2j), given, [], weights)
    # The sum is 3 (1 + 2i) x + 5 (1 + 2i) y, its real part 3 x + 5 y.
    assert adapter.gradient(total, "eager")[0].tolist() == [3.0, 5.0]


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

import inspect

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


@pytest.mark.parametrize("shape", [(), (0,), (1,), (2, 3)])
@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "int32"])
def test_values(shape, dtype):
    x = np.random.default_rng(0).integers(-3, 4, shape).astype(dtype)
    y = ops.relu(x)
    assert y.dtype == dtype
    np.testing.assert_array_equal(y, np.maximum(x, 0))


def test_special_values():
    y = ops.relu([np.nan, np.inf, -np.inf]).numpy()
    np.testing.assert_array_equal(y, [np.nan, np.inf, 0])


def test_gradient_is_a_step():
    x = tf.constant([-2.0, 3.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = ops.relu(x)
    assert tape.gradient(y, x).numpy().tolist() == [0, 1]


def test_symbolic_input_gives_symbolic_output():
    y = ops.relu(KerasTensor((None, 3), "float16"))
    assert isinstance(y, KerasTensor)
    assert y.shape == (None, 3) and y.dtype == "float16"


def test_signature_is_the_baseline():
    assert str(inspect.signature(ops.relu)) == "(x)"

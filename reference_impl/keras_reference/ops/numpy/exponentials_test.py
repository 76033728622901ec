import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([0.25, 1.0, 2.0, 5.5], "float32")


@pytest.mark.parametrize(
    "name",
    [
        *("exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "sinc"),
        "i0",
    ],
)
def test_functions_of_one_argument(name):
    result = getattr(ops, name)(X)
    np.testing.assert_allclose(
        result, getattr(np, name)(X), rtol=3e-6, atol=1e-6
    )
    assert getattr(ops, name)([1, 2]).dtype == "float32"


@pytest.mark.parametrize("name", ["logaddexp", "logaddexp2"])
def test_sums_of_logarithms(name):
    x = np.array([1.0, 1000.0, -np.inf, np.inf, np.inf, np.nan], "float32")
    y = np.array([2.0, 0.0, -np.inf, np.inf, -np.inf, 1.0], "float32")
    with np.errstate(invalid="ignore"):
        expected = getattr(np, name)(x, y)
    np.testing.assert_allclose(getattr(ops, name)(x, y), expected, rtol=1e-6)


def test_gradient_of_sinc_at_zero():
    x = tf.constant([0.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = ops.sinc(x)
    assert tape.gradient(y, x).numpy().tolist() == [0]


def test_i0_in_few_bits():
    assert ops.i0(tf.constant([1.0], "bfloat16")).dtype == "bfloat16"


def test_a_sum_of_logarithms_beside_a_length_that_is_not_known():
    x, y = KerasTensor((None, 3)), KerasTensor((2, 3))
    assert ops.logaddexp(x, y).shape == (2, 3)

import math

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([-8.0, -3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0, 8.0])
CHANCE = np.array([(1 + math.erf(x / math.sqrt(2))) / 2 for x in X])
TANH = np.tanh(math.sqrt(2 / math.pi) * (X + 0.044715 * X**3))
SCALE, ALPHA = 1.0507009873554805, 1.6732632423543772
LINE = np.clip(X + 3, 0, 6) / 6


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("celu", {}, np.where(X > 0, X, np.exp(X) - 1)),
        ("celu", {"alpha": 2.0}, np.where(X > 0, X, 2 * np.exp(X / 2) - 2)),
        ("elu", {}, np.where(X > 0, X, np.exp(X) - 1)),
        ("elu", {"alpha": 0.25}, np.where(X > 0, X, (np.exp(X) - 1) / 4)),
        ("gelu", {}, X * (1 + TANH) / 2),
        ("gelu", {"approximate": False}, X * CHANCE),
        ("hard_silu", {}, X * LINE),
        ("leaky_relu", {}, np.where(X > 0, X, 0.2 * X)),
        ("leaky_relu", {"negative_slope": 0.5}, np.where(X > 0, X, X / 2)),
        ("relu6", {}, np.clip(X, 0, 6)),
        (
            "selu",
            {},
            SCALE * np.where(X > 0, X, ALPHA * (np.exp(X) - 1)),
        ),
        ("silu", {}, X / (1 + np.exp(-X))),
        ("softplus", {}, np.log(1 + np.exp(X))),
        (
            "sparse_plus",
            {},
            np.select([X <= -1, X >= 1], [0 * X, X], (X + 1) ** 2 / 4),
        ),
        ("squareplus", {}, (X + np.sqrt(X**2 + 4)) / 2),
        ("squareplus", {"b": 0.1}, (X + np.sqrt(X**2 + 0.1)) / 2),
        (
            "threshold",
            {"threshold": 0.5, "default_value": 9.0},
            np.where(X > 0.5, X, 9),
        ),
    ],
)
def test_values(name, arguments, expected):
    y = getattr(ops, name)(X, **arguments)
    assert y.dtype == "float64"
    np.testing.assert_allclose(y, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    "name",
    [
        "celu",
        "elu",
        "gelu",
        "hard_silu",
        "leaky_relu",
        "relu6",
        "selu",
        "silu",
        "softplus",
        "sparse_plus",
        "squareplus",
    ],
)
def test_symbolic_and_lists(name):
    function = getattr(ops, name)
    y = function(KerasTensor((None, 3), "float16"))
    assert y.shape == (None, 3) and y.dtype == "float16"
    assert function([1.0, 2.0]).shape == (2,)


@pytest.mark.parametrize("name", ["celu", "elu"])
def test_the_gradient_far_from_zero_is_a_number(name):
    x = tf.constant([-1000.0, 1000.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = getattr(ops, name)(x, alpha=0.5)
    assert tape.gradient(y, x).numpy().tolist() == [0, 1]


def test_short_names():
    assert ops.swish is ops.silu and ops.hard_swish is ops.hard_silu


def test_sparse_plus_of_integers_is_a_float():
    y = ops.sparse_plus(np.array([-2, 0, 3], "int64"))
    assert y.dtype == "float32" and y.numpy().tolist() == [0.0, 0.25, 3.0]

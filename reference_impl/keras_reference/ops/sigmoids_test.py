import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([-8.0, -3.0, -1.0, -0.5, 0.0, 0.25, 0.5, 1.0, 3.0, 8.0])


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("hard_shrink", {}, np.where(np.abs(X) > 0.5, X, 0)),
        ("hard_shrink", {"threshold": 2.0}, np.where(np.abs(X) > 2, X, 0)),
        ("hard_sigmoid", {}, np.clip(X + 3, 0, 6) / 6),
        ("hard_tanh", {}, np.clip(X, -1, 1)),
        ("log_sigmoid", {}, -np.log(1 + np.exp(-X))),
        (
            "soft_shrink",
            {},
            np.select([X > 0.5, X < -0.5], [X - 0.5, X + 0.5], 0),
        ),
        (
            "soft_shrink",
            {"threshold": 2.0},
            np.select([X > 2, X < -2], [X - 2, X + 2], 0),
        ),
        ("softsign", {}, X / (1 + np.abs(X))),
        ("sparse_sigmoid", {}, np.clip((X + 1) / 2, 0, 1)),
        ("tanh_shrink", {}, X - np.tanh(X)),
    ],
)
def test_values(name, arguments, expected):
    function = getattr(ops, name)
    y = function(X, **arguments)
    assert y.dtype == "float64"
    np.testing.assert_allclose(y, expected, rtol=1e-12, atol=1e-12)
    y = function(KerasTensor((None, 3)), **arguments)
    assert y.shape == (None, 3)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_glu_gates_one_half_by_the_other(axis):
    x = np.arange(16.0).reshape(4, 4)
    a, b = np.split(x, 2, axis=axis)
    expected = a / (1 + np.exp(-b))
    np.testing.assert_allclose(ops.glu(x, axis), expected, rtol=1e-12)


def test_glu_of_a_symbolic_tensor_is_half_as_long():
    assert ops.glu(KerasTensor((None, 6))).shape == (None, 3)


def test_glu_needs_an_even_size():
    with pytest.raises(ValueError, match=r"x.shape=\(2, 3\), axis=-1"):
        ops.glu(np.ones((2, 3)))
    with pytest.raises(ValueError, match="axis=2"):
        ops.glu(np.ones((2, 4)), axis=2)


def test_the_hard_sigmoid_of_integers_is_of_floatx():
    assert ops.hard_sigmoid([1, 2]).dtype == "float32"


def test_sparse_sigmoid_of_integers_is_a_float():
    y = ops.sparse_sigmoid(np.array([-2, 0, 3], "int64"))
    assert y.dtype == "float32" and y.numpy().tolist() == [0.0, 0.5, 1.0]

import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")


@pytest.mark.parametrize("name", ["mean", "var", "std"])
@pytest.mark.parametrize("axis", [None, 0, -1, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_moments(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_allclose(result, expected, rtol=1e-6)
    assert getattr(ops, name)([1, 2]).dtype == "float32"


def test_variance_of_complex_numbers_is_real():
    z = np.array([1 + 2j, 3])
    assert ops.var(z).numpy() == pytest.approx(np.var(z))


@pytest.mark.parametrize(
    ("axis", "weights"),
    [(None, None), (0, [1, 3]), (-1, [1, 2, 3]), (None, X), (1, X), (0, None)],
)
def test_average(axis, weights):
    result = ops.average(X, axis, weights)
    expected = np.average(X, axis, weights)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


def test_weights_that_do_not_fit():
    with pytest.raises(ValueError, match="`weights` must have the shape"):
        ops.average(X, weights=[1, 2])


def test_corrcoef():
    np.testing.assert_allclose(ops.corrcoef(X), np.corrcoef(X), rtol=1e-5)
    assert ops.corrcoef([1.0, 2.0, 4.0]).numpy() == pytest.approx(1)
    with pytest.raises(ValueError, match="one or two axes"):
        ops.corrcoef(X[None])
    assert ops.corrcoef(KerasTensor((3, 4))).shape == (3, 3)

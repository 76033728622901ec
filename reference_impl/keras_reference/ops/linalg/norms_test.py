import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

X = np.array([[[1.0, -4.0, 2.0], [3.0, 0.5, -5.0]], [[0.0, 1.0, 1.0]] * 2])


@pytest.mark.parametrize("ord", [None, 0, 1, 2, 3, -1, np.inf, -np.inf])
@pytest.mark.parametrize("keepdims", [False, True])
def test_vectors(ord, keepdims):
    x = X[:1]
    found = ops.norm(x, ord, 2, keepdims)
    np.testing.assert_allclose(found, np.linalg.norm(x, ord, 2, keepdims))
    np.testing.assert_allclose(
        ops.norm([3.0, 4.0], ord), np.linalg.norm([3.0, 4.0], ord), rtol=1e-6
    )


@pytest.mark.parametrize(
    "ord", [None, "fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf]
)
@pytest.mark.parametrize("axis", [(1, 2), (0, -1), (2, 0)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_matrices(ord, axis, keepdims):
    found = ops.norm(X, ord, axis, keepdims)
    expected = np.linalg.norm(X, ord, axis, keepdims)
    np.testing.assert_allclose(found, expected, atol=1e-7)


def test_of_all_elements():
    np.testing.assert_allclose(ops.norm(X), np.linalg.norm(X))


def test_norms_that_are_not_there():
    with pytest.raises(ValueError, match="ord='max'"):
        ops.norm(X[0], "max")
    with pytest.raises(ValueError, match="ord='fro'"):
        ops.norm([1.0], "fro")
    with pytest.raises(ValueError, match="one axis for vectors"):
        ops.norm(X, 1)


def test_jvp():
    value, derivative = ops.jvp(lambda x, y: x * y, [3.0, 2.0], [1.0, 10.0])
    assert (float(value), float(derivative)) == (6, 32)
    found = ops.jvp(lambda x: (tf.sin(x), "kept"), [0.0], [2], has_aux=True)
    assert float(found[1]) == 2 and found[2] == "kept"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((3, [1.0], [1.0]), "`fun` must be callable. Received: fun=3"),
        ((tf.sin, 1.0, [1.0]), "`primals` must be a list.*primals=1.0"),
        ((tf.sin, [1.0], 2.0), "`tangents` must be a list.*tangents=2.0"),
        ((tf.sin, [1.0], []), "one for each.*=1, len.tangents.=0"),
        ((tf.sin, [[1.0]], [[1.0, 2.0]]), r"primal.shape=\(1,\), tangent"),
        ((tf.sin, [None], [1.0]), "`primals` must be numbers.*primals=None"),
    ],
)
def test_a_derivative_has_a_direction(arguments, message):
    with pytest.raises((TypeError, ValueError), match=message):
        ops.jvp(*arguments)

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

A = np.array([[[4.0, 1.0], [1.0, 3.0]], [[2.0, 0.5], [0.5, 1.0]]])
TALL = np.array([[1.0, 2.0], [0.0, 1.0], [1.0, 1.0]])


@pytest.mark.parametrize("upper", [False, True])
def test_cholesky(upper):
    found = ops.cholesky(A, upper)
    np.testing.assert_allclose(found, np.linalg.cholesky(A, upper=upper))
    inverse = ops.cholesky_inverse(found, upper)
    np.testing.assert_allclose(inverse, np.linalg.inv(A), rtol=1e-6)


@pytest.mark.parametrize("mode", ["reduced", "complete"])
def test_qr(mode):
    q, r = ops.qr(TALL, mode)
    assert q.shape == (3, 2 if mode == "reduced" else 3)
    np.testing.assert_allclose(q @ r, TALL, atol=1e-10)
    np.testing.assert_allclose(q.numpy().T @ q, np.eye(q.shape[1]), atol=1e-10)


@pytest.mark.parametrize("full_matrices", [False, True])
def test_svd(full_matrices):
    u, s, vh = ops.svd(TALL, full_matrices)
    expected = np.linalg.svd(TALL, full_matrices)
    assert u.shape == expected[0].shape and vh.shape == expected[2].shape
    np.testing.assert_allclose(s, expected[1])
    np.testing.assert_allclose(u[:, :2] * s @ vh, TALL, atol=1e-10)
    np.testing.assert_allclose(ops.svd(TALL, compute_uv=False), s)


def test_eigenvalues():
    values, vectors = ops.eigh(A)
    np.testing.assert_allclose(values, np.linalg.eigvalsh(A))
    np.testing.assert_allclose(
        A @ vectors, vectors * values[:, None], atol=1e-9
    )
    turn = np.array([[0.0, -1.0], [1.0, 0.0]])
    values, vectors = ops.eig(turn)
    np.testing.assert_allclose(np.sort_complex(values), [-1j, 1j], atol=1e-10)
    np.testing.assert_allclose(turn @ vectors, vectors * values, atol=1e-10)


def test_lu_factor():
    lu, order = ops.lu_factor([[4.0, 3.0], [8.0, 3.0]])
    lower = np.tril(lu, -1) + np.eye(2)
    product = lower @ np.triu(lu)
    np.testing.assert_allclose(product, [[8, 3], [4, 3]])
    assert order.numpy().tolist() == [1, 0]


def test_lu_factor_tells_where_rows_are_in_the_product():
    x = np.eye(3)[[2, 0, 1]]
    lu, places = ops.lu_factor(np.stack([x, x.T]))
    np.testing.assert_array_equal(lu, [np.eye(3)] * 2)
    assert places.numpy().tolist() == [[2, 0, 1], [1, 2, 0]]


def test_pinv_and_rank():
    np.testing.assert_allclose(ops.pinv(TALL), np.linalg.pinv(TALL), atol=1e-9)
    assert ops.matrix_rank(TALL).numpy() == 2
    assert ops.matrix_rank(TALL, tol=1.0).numpy() == 1
    assert ops.matrix_rank(np.ones((3, 2, 2))).numpy().tolist() == [1, 1, 1]


def test_refused():
    with pytest.raises(ValueError, match="must be positive"):
        ops.cholesky([[-1.0, 0.0], [0.0, 1.0]])
    with pytest.raises(ValueError, match="mode='r'"):
        ops.qr(TALL, "r")
    with pytest.raises(ValueError, match="two axes at least"):
        ops.svd([1.0, 2.0])
    with pytest.raises(ValueError, match="must be square"):
        ops.eigh(TALL)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_eigenvalues_of_few_bits(dtype):
    values, _ = ops.eig(tf.constant([[2.0, 1.0], [0.0, 1.0]], dtype))
    assert values.dtype == "complex64"
    assert sorted(values.numpy().real) == [1, 2]

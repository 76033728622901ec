import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def random(shape):
    return np.random.default_rng(0).normal(size=shape).astype("float32")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((3,), (3,)),
        ((3,), (3, 2)),
        ((2, 3), (3,)),
        ((2, 3), (3, 4)),
        ((3,), (5, 3, 2)),
        ((5, 2, 3), (3,)),
        ((5, 2, 3), (3, 4)),
        ((2, 0), (0, 3)),
    ],
)
def test_matmul_has_numpys_shapes(left, right):
    left, right = random(left), random(right)
    product = ops.matmul(left, right)
    assert product.shape == (left @ right).shape
    np.testing.assert_allclose(product, left @ right, rtol=1e-4)


def test_products_of_small_integers():
    x = np.full((2, 2), 100, "int8")
    assert ops.matmul(x, x).numpy().tolist() == [[20000] * 2] * 2
    assert ops.einsum("ij,jk->ik", x, x).dtype == "int32"
    assert ops.matmul(np.uint8([[2]]), np.uint8([[3]])).dtype == "uint8"
    assert ops.dot([True, False], [True, True]).numpy()


@pytest.mark.parametrize("function", [ops.dot, ops.inner, ops.outer])
@pytest.mark.parametrize("shapes", [((), (2,)), ((2,), ()), ((3,), (3,))])
def test_products_with_numbers_and_vectors(function, shapes):
    x, y = map(random, shapes)
    expected = getattr(np, function.__name__)(x, y)
    np.testing.assert_allclose(function(x, y), expected, rtol=1e-5)


def test_dot_and_inner_of_more_axes():
    x, y = random((2, 3, 4)), random((5, 4, 3))
    np.testing.assert_allclose(
        ops.dot(x, y), np.dot(x, y), rtol=1e-4, atol=1e-6
    )
    y = random((3, 4))
    np.testing.assert_allclose(
        ops.inner(x, y), np.inner(x, y), rtol=1e-4, atol=1e-6
    )


def test_vdot_conjugates():
    x, y = np.array([[1 + 2j, 1j]]), np.array([3 + 4j, 2])
    np.testing.assert_allclose(ops.vdot(x, y), np.vdot(x, y))


@pytest.mark.parametrize("axes", [0, 1, 2, [[0, 1], [1, 0]], [2, 0]])
def test_tensordot(axes):
    x = random((2, 3, 2))
    y = np.swapaxes(random((2, 3, 2)), 0, 1) if axes == 2 else random((2, 3, 2))
    y = random((3, 2, 4)) if axes in (2, [[0, 1], [1, 0]]) else y
    np.testing.assert_allclose(
        ops.tensordot(x, y, axes),
        np.tensordot(x, y, axes),
        rtol=1e-4,
        atol=1e-6,
    )


@pytest.mark.parametrize(
    "subscripts", ["ij,jk", "ij,jk->ki", "...j,jk->...k", "ij,jk->"]
)
def test_einsum(subscripts):
    x, y = random((2, 3)), random((3, 4))
    np.testing.assert_allclose(
        ops.einsum(subscripts, x, y),
        np.einsum(subscripts, x, y),
        rtol=1e-4,
        atol=1e-6,
    )


def test_einsum_of_lists():
    assert ops.einsum("ii->i", [[1, 2], [3, 4]]).numpy().tolist() == [1, 4]


@pytest.mark.parametrize("dtype", ["uint32", "uint64"])
def test_einsum_of_unsigned_integers(dtype):
    x = np.array([[1, 2], [3, 4]], dtype)
    total = ops.einsum("ij->", x)
    assert total.dtype == dtype and total.numpy() == 10


def test_sizes_that_differ():
    with pytest.raises(ValueError, match=r"x1.shape=\(2, 3\)"):
        ops.matmul(random((2, 3)), random((2, 3)))
    with pytest.raises(ValueError, match="must have axes"):
        ops.matmul(2.0, random((2, 3)))
    with pytest.raises(ValueError, match="axes of equal lengths"):
        ops.tensordot(random((2, 3)), random((2, 3)), 1)


def test_of_symbols():
    x, y = KerasTensor((None, 2, 3)), KerasTensor((3, 4))
    assert ops.matmul(x, y).shape == (None, 2, 4)
    assert ops.dot(x, y).shape == (None, 2, 4)
    assert ops.einsum("bij,jk->bik", x, y).shape == (None, 2, 4)


@pytest.mark.parametrize("subscripts", ["ij,jk->ik", "i,jk->ik", "ij->ij"])
def test_letters_fit_the_operands(subscripts):
    with pytest.raises(ValueError, match=f"subscripts='{subscripts}'"):
        ops.einsum(subscripts, tf.ones((2, 3)), tf.ones((2, 3)))


def test_a_sum_has_letters_and_operands():
    with pytest.raises(TypeError, match="text.*subscripts=3, and 1 operands"):
        ops.einsum(3, [1.0])
    with pytest.raises(TypeError, match="subscripts='i', and 0 operands"):
        ops.einsum("i")
    with pytest.raises(TypeError, match=r"`operands\[0\]` must be numbers"):
        ops.einsum("i->i", "two")


@pytest.mark.parametrize("axes", ["a", 5, 2.5, [[0], [0, 1]], [[9], [0]]])
def test_axes_of_tensordot_that_cannot_be_paired_are_refused(axes):
    with pytest.raises(ValueError, match="`axes` must pair axes of equal len"):
        ops.tensordot([[1, 2]], [[1, 2]], axes=axes)

import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_bincount():
    x, weights = [1, 1, 3], [0.5, 0.25, 1.0]
    np.testing.assert_array_equal(ops.bincount(x), np.bincount(x))
    np.testing.assert_array_equal(
        ops.bincount(x, weights), np.bincount(x, weights)
    )
    assert ops.bincount(x, minlength=6).shape == (6,)
    assert ops.bincount([[1, 1], [0, 2]]).numpy().tolist() == [
        [0, 2, 0],
        [1, 0, 1],
    ]
    with pytest.raises(ValueError, match="sparse=True"):
        ops.bincount(x, sparse=True)
    with pytest.raises(ValueError, match=r"x.shape=\(2, 1, 1\)"):
        ops.bincount([[[1]], [[2]]])


def test_bincount_of_symbols_keeps_the_rows():
    x = KerasTensor((3, 2), dtype="int32")
    assert ops.bincount(x).shape == (3, None)


@pytest.mark.parametrize(
    "dtype, expected",
    [("bool", "int32"), ("uint8", "int32"), ("float16", "float16")],
)
def test_bincount_with_weights_of_few_bits(dtype, expected):
    weights = np.array([1, 0, 1]).astype(dtype)
    counts = ops.bincount([1, 1, 3], weights)
    assert counts.dtype == expected
    assert counts.numpy().tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize("bins", [1, 2, 5])
@pytest.mark.parametrize("range", [None, (0, 4), (1.5, 2.5)])
def test_histogram(bins, range):
    x = np.array([[1.0, 2.0, 3.0], [1.5, 2.5, 3.0]], "float32")
    counts, edges = ops.histogram(x, bins, range)
    expected = np.histogram(x, bins, range)
    np.testing.assert_array_equal(counts, expected[0])
    np.testing.assert_allclose(edges, expected[1], rtol=1e-6)


def test_histogram_refuses():
    with pytest.raises(TypeError, match="must be an integer"):
        ops.histogram([1.0], bins=[0, 1])
    with pytest.raises(ValueError, match="bins=0"):
        ops.histogram([1.0], bins=0)
    with pytest.raises(ValueError, match=r"range=\(2, 1\)"):
        ops.histogram([1.0], range=(2, 1))


@pytest.mark.parametrize("x", [[], [2.0, 2.0]])
def test_histogram_without_two_numbers(x):
    counts, edges = ops.histogram(np.array(x, "float32"), bins=3)
    expected = np.histogram(x, bins=3)
    np.testing.assert_array_equal(counts, expected[0])
    np.testing.assert_allclose(edges, expected[1], rtol=1e-6)


def test_histogram_of_integers():
    counts, edges = ops.histogram([1, 2, 3, 5], bins=3)
    assert counts.dtype == "int32" and counts.numpy().tolist() == [2, 1, 1]
    expected = np.histogram([1, 2, 3, 5], bins=3)[1]
    np.testing.assert_allclose(edges, expected, rtol=1e-6)
    counts, _ = ops.histogram([True, False, True], bins=2)
    assert counts.dtype == "int32" and counts.numpy().tolist() == [1, 2]


@pytest.mark.parametrize("length", ["a", 2.5])
def test_a_minimal_length_is_an_integer(length):
    with pytest.raises(TypeError, match="`minlength` must be an integer"):
        ops.bincount([1, 2], minlength=length)

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(24).reshape(2, 3, 4)


def assert_same(parts, expected):
    assert len(parts) == len(expected)
    for part, right in zip(parts, expected, strict=True):
        np.testing.assert_array_equal(part, right)


@pytest.mark.parametrize(
    ("sections", "axis"),
    [(2, 0), (3, 1), (2, -1), ([1], 1), ([1, 3], -1), ([0, 9], 2), ([-1], 2)],
)
def test_split(sections, axis):
    assert_same(ops.split(X, sections, axis), np.split(X, sections, axis))


@pytest.mark.parametrize("sections", [1, 2, 3, 5])
def test_array_split(sections):
    expected = np.array_split(X, sections, 2)
    assert_same(ops.array_split(X, sections, 2), expected)
    assert_same(ops.array_split(X, [1, 2], 2), np.array_split(X, [1, 2], 2))

    @tf.function(input_signature=[tf.TensorSpec((2, 3, None), "int64")])
    def in_graph(x):
        return ops.array_split(x, sections, 2)

    assert_same(in_graph(X), expected)


@pytest.mark.parametrize("name", ["hsplit", "vsplit", "dsplit"])
def test_along_a_named_axis(name):
    x = np.ones((2, 2, 2))
    assert_same(getattr(ops, name)(x, 2), getattr(np, name)(x, 2))


def test_hsplit_of_a_vector():
    assert_same(ops.hsplit([1, 2], 2), [[1], [2]])


def test_parts_of_symbols():
    x = KerasTensor((None, 6))
    assert [part.shape for part in ops.split(x, 3, 1)] == [(None, 2)] * 3
    assert [part.shape[1] for part in ops.split(x, [1, 4], 1)] == [1, 3, 2]
    assert [part.shape[1] for part in ops.array_split(x, 4, 1)] == [2, 2, 1, 1]


def test_unequal_parts():
    with pytest.raises(ValueError, match="indices_or_sections=5"):
        ops.split(X, 5, 1)
    with pytest.raises(ValueError, match="indices_or_sections=0"):
        ops.array_split(X, 0)
    with pytest.raises(ValueError, match="axis=3"):
        ops.split(X, 1, 3)


@pytest.mark.parametrize("places", ["a", 2.5, [1.5]])
def test_a_tensor_is_cut_at_integers_only(places):
    with pytest.raises(TypeError, match="`indices_or_sections` must be an int"):
        ops.split([1, 2, 3], places)


def test_integers_of_numpy_say_how_many_parts():
    parts = ops.split([1, 2], np.int64(2))
    assert [part.numpy().tolist() for part in parts] == [[1], [2]]

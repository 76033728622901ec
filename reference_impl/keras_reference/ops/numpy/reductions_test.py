import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")
AXES = [None, 0, -1, (0, 1), (), (-1, 0)]


@pytest.mark.parametrize(
    "name", ["sum", "prod", "max", "min", "amax", "amin", "ptp"]
)
@pytest.mark.parametrize("axis", AXES)
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


@pytest.mark.parametrize("name", ["sum", "prod"])
def test_small_integers_grow(name):
    types = {"bool": "int32", "int8": "int32", "uint16": "uint32"}
    for dtype, wider in {
        **types,
        "int64": "int64",
        "float16": "float16",
    }.items():
        assert getattr(ops, name)(np.ones(2, dtype)).dtype == wider
    assert ops.sum(np.full(3, 100, "int8")).numpy() == 300


def test_product_in_another_type():
    assert ops.prod([1.5, 2.0], dtype="int32").numpy() == 2


def test_initial_takes_part():
    assert ops.max(X, initial=9).numpy() == 9
    assert ops.min(X, initial=9).numpy() == 0.5
    assert ops.max(np.zeros((0, 2)), initial=3).numpy() == 3


@pytest.mark.parametrize("function", [ops.max, ops.min, ops.amax, ops.amin])
def test_nothing_has_no_largest_number(function):
    assert function(np.zeros((0, 2)), axis=1).shape == (0,)
    with pytest.raises(ValueError, match="initial=None"):
        function(np.zeros((0, 2)))


def test_booleans():
    assert ops.max([True, False]).numpy()
    assert not ops.min([True, False]).numpy()


@pytest.mark.parametrize("axis", AXES)
def test_count_nonzero(axis):
    x = np.array([[0, 1], [2, 0]])
    result = ops.count_nonzero(x, axis)
    assert result.dtype == "int32"
    np.testing.assert_array_equal(result, np.count_nonzero(x, axis))


@pytest.mark.parametrize("name", ["sum", "max", "mean", "var", "median"])
def test_an_axis_that_is_not_there(name):
    with pytest.raises(ValueError, match=r"axis=2"):
        getattr(ops, name)(X, axis=2)


def test_of_symbols():
    x = KerasTensor((None, 3), "int8")
    assert ops.sum(x, axis=0).shape == (3,)
    assert ops.sum(x).dtype == "int32"
    assert ops.max(x, axis=-1, keepdims=True).shape == (None, 1)


@pytest.mark.parametrize(
    ("axis", "reduced"), [(-1, (2, 3)), ([0, 2], (3,)), (None, ())]
)
@pytest.mark.parametrize("name", ["sum", "mean", "max", "min", "var", "std"])
def test_axes_of_tensors_whose_rank_is_not_known(name, axis, reduced):
    x = np.arange(24.0, dtype="float32").reshape(2, 3, 4)
    traced = tf.function(
        lambda x: getattr(ops, name)(x, axis=axis),
        input_signature=[tf.TensorSpec(None)],
    )
    assert traced(x).shape == reduced
    expected = getattr(np, name)(
        x, None if axis is None else tuple(np.r_[axis])
    )
    np.testing.assert_allclose(traced(x), expected, rtol=1e-5)


def test_a_product_of_truths_is_a_truth():
    y = ops.prod([[2, 0], [3, 1]], axis=0, dtype="bool")
    assert y.dtype == "bool" and y.numpy().tolist() == [True, False]


def test_an_initial_truth_takes_part():
    x = np.array([[True, True], [False, False]])
    for initial in (False, True, 0, 1):
        largest = ops.max(x, axis=1, initial=initial)
        smallest = ops.min(x, axis=1, initial=initial)
        np.testing.assert_array_equal(largest, [True, bool(initial)])
        np.testing.assert_array_equal(smallest, [bool(initial), False])


@pytest.mark.parametrize("name", ["max", "min"])
def test_what_takes_part_in_a_comparison_is_a_number(name):
    with pytest.raises(ValueError, match="`initial` must be.*initial='two'"):
        getattr(ops, name)([1.0, 2.0], initial="two")

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import config, ops
from keras_reference.core.keras_tensor import KerasTensor


@pytest.mark.parametrize("name", ["zeros", "ones"])
@pytest.mark.parametrize("shape", [(), 3, (2, 0), (2, 3)])
def test_of_a_shape(name, shape):
    result = getattr(ops, name)(shape)
    assert result.dtype == "float32"
    np.testing.assert_array_equal(result, getattr(np, name)(shape))
    assert getattr(ops, name)(shape, dtype="int32").dtype == "int32"
    assert ops.empty(shape).shape == result.shape


def test_the_default_type_is_floatx():
    config.set_floatx("float64")
    try:
        made = [ops.zeros(1), ops.full(1, 0.1), ops.eye(1), ops.tri(1)]
    finally:
        config.set_floatx("float32")
    assert [x.dtype.name for x in made] == ["float64"] * 4
    assert made[1].numpy().tolist() == [0.1]


def test_full():
    assert ops.full((2,), 3).numpy().tolist() == [3, 3]
    assert ops.full((2, 2), [1, 2]).numpy().tolist() == [[1, 2], [1, 2]]
    assert ops.full((), 7, dtype="int32").numpy() == 7


@pytest.mark.parametrize("name", ["zeros_like", "ones_like", "empty_like"])
def test_like_another(name):
    function = getattr(ops, name)
    x = function(np.array([[1, 2]]))
    assert x.dtype == "int64" and x.shape == (1, 2)
    assert function([1], dtype="float16").dtype == "float16"
    assert function(KerasTensor((None, 2), "float16")).shape == (None, 2)


def test_full_like():
    assert ops.full_like([1, 2], 2.5).numpy().tolist() == [2, 2]
    assert ops.full_like([1.0], 0.1, dtype="float64").numpy() == [0.1]


def test_array_and_copy():
    assert ops.array([1, 2], dtype="float16").dtype == "float16"
    assert ops.array(0.1, dtype="float64").numpy() == 0.1
    assert ops.copy([1, 2]).numpy().tolist() == [1, 2]


@pytest.mark.parametrize("name", ["eye", "tri"])
@pytest.mark.parametrize("size", [(3,), (2, 4), (4, 2), (0,), (2, 0)])
@pytest.mark.parametrize("k", [0, 1, -2, 9])
def test_diagonals_and_triangles(name, size, k):
    result = getattr(ops, name)(*size, k=k)
    np.testing.assert_array_equal(result, getattr(np, name)(*size, k=k))


def test_identity():
    np.testing.assert_array_equal(ops.identity(3, "int32"), np.identity(3))


@pytest.mark.parametrize("name, size", [("N", (-1,)), ("M", (2, -1))])
def test_no_negative_sizes(name, size):
    with pytest.raises(ValueError, match=f"{name}=-1"):
        ops.eye(*size)


@pytest.mark.parametrize("function", [ops.zeros, ops.ones, ops.empty])
def test_no_length_is_negative(function):
    with pytest.raises(ValueError, match=r"shape=\(2, -1\)"):
        function((2, -1))


@pytest.mark.parametrize("shape", [(2,), (2, -1)])
def test_a_shape_is_filled_with_what_fits_it(shape):
    with pytest.raises(ValueError, match=r"fill_value.shape=\(3,\)"):
        ops.full(shape, [1.0, 2.0, 3.0])


def test_a_tensor_is_filled_with_what_fits_it():
    with pytest.raises(ValueError, match=r"fill_value.shape=\(3,\)"):
        ops.full_like(tf.ones(2), [1.0, 2.0, 3.0])


@pytest.mark.parametrize("make", [ops.zeros, ops.ones, ops.empty])
@pytest.mark.parametrize("shape", ["3", 2.5, (2, "a"), -1])
def test_what_is_no_shape_is_refused(make, shape):
    with pytest.raises(ValueError, match="`shape` must be integers, none of"):
        make(shape)


def test_what_names_no_type_is_refused():
    with pytest.raises(TypeError, match="Received: dtype='flaot32'"):
        ops.zeros(2, "flaot32")

import numpy as np
import pytest

from keras_reference import ops

X = np.array([-2.5, -1.2, -0.0, 0.5, 1.5, 3.7], "float32")


@pytest.mark.parametrize("name", ["ceil", "floor", "trunc", "round"])
def test_rounding(name):
    np.testing.assert_array_equal(getattr(ops, name)(X), getattr(np, name)(X))


def test_integers_stay_what_they_are():
    assert ops.floor([1, 2]).dtype == "float32"
    assert ops.trunc([1, 2]).dtype == "int32"
    assert ops.round([1, 2], decimals=1).numpy().tolist() == [1, 2]


@pytest.mark.parametrize("decimals", [1, 2, -1, -2])
def test_round_to_decimals(decimals):
    x = np.array([123.456, -55.5, 0.125])
    np.testing.assert_allclose(
        ops.round(x, decimals), np.round(x, decimals), rtol=1e-12
    )


def test_round_integers_before_the_point():
    assert ops.round([15, 25, -36], -1).numpy().tolist() == [20, 20, -40]


@pytest.mark.parametrize("bounds", [(0, 1), (None, 1), (0, None), (-1.5, 2)])
def test_clip(bounds):
    np.testing.assert_array_equal(ops.clip(X, *bounds), np.clip(X, *bounds))


def test_bounds_take_part_in_the_type():
    assert ops.clip([1, 5], 2.5, 4).numpy().tolist() == [2.5, 4]
    assert ops.clip(np.uint8([1, 5]), 2, 3).dtype == "uint8"
    assert ops.clip([True, False], 0, 1).dtype == "int32"
    assert ops.clip([[1.0, 5.0]], [[2.0], [3.0]], 4.0).shape == (2, 2)


def test_nan_to_num():
    x = np.array([np.nan, np.inf, -np.inf, 1], "float16")
    np.testing.assert_array_equal(ops.nan_to_num(x), np.nan_to_num(x))
    replaced = ops.nan_to_num(x, nan=5, posinf=6, neginf=7)
    assert replaced.numpy().tolist() == [5, 6, 7, 1]
    assert ops.nan_to_num([1, 2]).dtype == "int32"


def test_bounds_that_are_numbers_of_numpy_leave_the_type():
    x = np.array([1.0, 3.0], "float32")
    assert ops.clip(x, np.float64(0), np.log(5.0)).dtype == "float32"
    assert ops.clip(ops.cast(x, "uint8"), 0, np.int64(2)).dtype == "uint8"


@pytest.mark.parametrize("name", ["trunc", "nan_to_num"])
def test_text_is_no_number_to_round(name):
    with pytest.raises(TypeError, match="`x` must be numbers.*x='two'"):
        getattr(ops, name)("two")

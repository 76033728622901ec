import ml_dtypes
import numpy as np
import pytest

from keras_conformance.precision import rounded, unit_in_the_last_place


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
@pytest.mark.parametrize("value", [1.0, 0.3, -7.9, 1e-5, 4096.0, 0.0])
def test_a_unit_is_the_spacing_of_the_dtype(value, dtype):
    spacing = np.spacing(np.abs(np.array(value, dtype)))
    found = unit_in_the_last_place(float(np.array(value, dtype)), dtype)
    assert found == float(spacing)


def test_a_unit_of_bfloat16_is_found_too():
    one = ml_dtypes.finfo("bfloat16").eps
    assert unit_in_the_last_place(1.0, "bfloat16") == float(one)


@pytest.mark.parametrize(
    ("value", "dtype"),
    [(float("inf"), "float32"), (float("nan"), "float32"), (1.0, "int32")],
)
def test_some_numbers_have_no_unit(value, dtype):
    assert unit_in_the_last_place(value, dtype) is None


def test_digits_that_the_dtype_cannot_hold_are_left_out():
    third = np.array([1 / 3, np.inf])
    assert rounded(third, "float16").tolist() == [0.333333, np.inf]
    assert rounded(third, "float64").tolist() == third.tolist()

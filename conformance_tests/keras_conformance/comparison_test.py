import numpy as np
import pytest

from keras_conformance.comparison import compare, tolerance_for
from keras_conformance.undecidable import Undecidable


@pytest.mark.parametrize(
    ("received", "expected", "difference"),
    [
        ([1.0, 2.0], [1.0, 2.0], 0),
        ([1.0, 2.5], [1.0, 2.0], 0.25),
        ([0.5], [0.25], 0.25),
        ([np.nan, np.inf], [np.nan, np.inf], 0),
        ([np.nan], [1.0], np.inf),
        ([1.0], [np.nan], np.inf),
        ([-np.inf], [np.inf], np.inf),
        ([np.inf], [1.0], np.inf),
        ([], [], 0),
    ],
)
def test_differences_are_relative_to_one_or_more(
    received, expected, difference
):
    found = compare(np.array(received), np.array(expected))
    assert found.difference == difference
    assert found.shapes


def test_the_place_of_the_largest_difference_is_known():
    found = compare(np.array([[0.0, 1.0], [5.0, 2.0]]), np.zeros((2, 2)))
    assert found.index == (1, 0)


@pytest.mark.parametrize(
    ("received", "expected", "dtype", "ulps"),
    [
        (1.0 + 2**-10, 1.0, "float16", 1),
        (1.0 - 2**-11, 1.0, "float16", 0.5),
        (2.0**-13, 0.0, "float16", 2048),
        (3.0, 2.0, "int32", None),
        (np.inf, 2.0, "float32", None),
    ],
)
def test_a_difference_is_measured_in_units_of_what_came_out(
    received, expected, dtype, ulps
):
    found = compare(np.array(received, dtype), np.array(expected))
    assert found.ulps == ulps


def test_another_shape_is_as_far_as_can_be():
    found = compare(np.zeros((2, 1)), np.zeros(2))
    assert not found.shapes
    assert found.difference == np.inf


@pytest.mark.parametrize(
    ("value", "sign"), [(1e6, 1), (-1e6, -1), (65520.0, 1)]
)
def test_what_a_dtype_cannot_hold_is_an_infinity(value, sign):
    received = np.array(sign * np.inf, "float16")
    assert compare(received, np.array(value)).difference == 0


def test_the_largest_value_of_a_dtype_is_no_infinity():
    received = np.array(np.inf, "float16")
    assert compare(received, np.array(65504.0)).difference == np.inf


def test_a_tolerance_is_found_by_the_first_dtype_that_has_one():
    assert tolerance_for({"float32": 0.5}, "int32", "float32") == 0.5


def test_a_tolerance_that_is_missing_is_the_clauses_fault():
    with pytest.raises(Undecidable, match="tolerance for int32 or float16"):
        tolerance_for({"float32": 0.5}, "int32", "float16")

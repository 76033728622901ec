import math

import pytest

from keras_conformance.mutation.looks import looks_for
from keras_spec.clause import Clause


def looks(kind, **data):
    return looks_for(Clause("c", "keras.ops.f", kind, "It.", data, "f.md", 1))


def test_a_kind_may_be_all_that_counts():
    assert looks("gradient") == {"gradient", "only in float64"}
    assert looks("config") == {"lost key", "only after reloading"}
    assert looks("error") == set()


def test_ways_are_compared_with_the_first():
    assert looks("relation", equal=["eager", "xla"]) == {"only in XLA"}
    assert looks("relation", equal=["graph", "eager"]) == set()


def test_dtypes_and_special_numbers_of_what_is_compared():
    x = {
        "shape": [[2]],
        "dtype": ["float32", "bfloat16"],
        "special": [math.nan],
    }
    assert looks("value", inputs={"x": x}) == {
        "dtype",
        "only in float16",
        "only for NaN",
    }
    # Only the name of what comes out is compared.
    assert looks("dtype", inputs={"x": x}) == {"dtype"}
    case = {"inputs": {"x": [1.0, math.nan]}, "expected": 0}
    assert looks("cases", dtype="float64", cases=[case]) == {
        "dtype",
        "only in float64",
        "only for NaN",
    }
    # A forgotten cast shows in what is no single precision.
    case = {"inputs": {"x": [True]}, "expected": 0}
    assert looks("cases", dtype="bool", cases=[case]) == {"dtype"}


@pytest.mark.parametrize(
    ("shape", "answer"),
    [
        ([0, 3], True),
        ([[2, 3], [0, 3]], True),
        ([[], [3]], False),
        ([], False),
        ([[[0], [1]], [[2], [3]]], True),
    ],
)
def test_a_shape_with_a_zero_has_no_elements(shape, answer):
    found = looks("value", inputs={"xs": {"list": [{"shape": shape}]}})
    assert ("only when empty" in found) is answer


def test_a_case_may_be_empty():
    case = {"inputs": {"x": [[], []]}, "expected": []}
    assert looks("cases", cases=[case]) == {"only when empty"}
    assert looks("cases", cases=[{"inputs": {"x": [0]}}]) == set()

import json

import numpy as np
import pytest

from keras_conformance.unsupported import Unsupported
from keras_conformance.wire import (
    Symbol,
    read_array,
    read_shape,
    write_array,
    write_inputs,
    write_value,
)
from keras_spec.cases import New


@pytest.mark.parametrize(
    "array",
    [
        np.asarray([np.nan, np.inf, -np.inf, -0.0, 0.1], np.float32),
        np.asarray([[1.0, 65504.0]], np.float16),
        np.asarray(1 / 3),
        np.asarray([-(2**62), 2**62]),
        np.asarray([True, False]),
        np.zeros((0, 3), np.float32),
        np.asarray([1 + 2j, complex(np.nan, -np.inf)], np.complex64),
        np.asarray(["a", "ü"]),
    ],
)
def test_every_array_is_read_back_exactly(array):
    text = json.dumps(write_array(array), allow_nan=False)
    found = read_array(json.loads(text))
    assert found.dtype == array.dtype
    assert found.shape == array.shape
    assert found.tobytes() == array.tobytes()


def test_signs_of_zero_and_what_is_not_finite_are_text():
    record = write_array(np.asarray([-0.0, np.nan, -np.inf, 2.0]))
    assert record["values"] == ["-0.0", "nan", "-inf", 2.0]


@pytest.mark.parametrize(
    "record",
    [
        None,
        {"dtype": "float32", "shape": [2]},
        {"dtype": "float32", "shape": [2], "values": [1.0]},
        {"dtype": "no", "shape": [1], "values": [1.0]},
        {"dtype": "float32", "shape": [1], "values": ["x"]},
        {"dtype": "int32", "shape": [1], "values": [{}]},
        {"dtype": "float32", "shape": "x", "values": [1.0]},
    ],
)
def test_what_is_no_array_is_refused(record):
    with pytest.raises(ValueError, match="no array"):
        read_array(record)


def test_arguments_are_json():
    ones = New("keras.initializers.Constant", {"value": float("inf")})
    assert write_value([1, (2.5, None), "same", {"a": ones}]) == [
        1,
        [2.5, None],
        "same",
        {
            "table": {
                "a": {
                    "object": "keras.initializers.Constant",
                    "params": {"value": {"number": "inf"}},
                }
            }
        },
    ]


def test_what_other_languages_lack_is_unsupported():
    with pytest.raises(Unsupported, match="b'x' cannot be told"):
        write_value(b"x")


def test_inputs_keep_their_order_and_their_lists():
    one = np.ones((1,))
    found = write_inputs({"y": one, "x": [one, one]})
    assert [item["name"] for item in found] == ["y", "x"]
    assert found[1]["list"] == [write_array(one)] * 2


def test_symbolic_tensors_have_no_values():
    found = write_inputs({"x": Symbol((None, 2), "float32")})
    assert found == [{"name": "x", "dtype": "float32", "shape": [None, 2]}]
    assert read_shape([None, 2]) == Symbol((None, 2))


@pytest.mark.parametrize("record", [None, "(1, 2)", [1.5], [True], [[1]]])
def test_what_is_no_shape_is_refused(record):
    with pytest.raises(ValueError, match="no shape: "):
        read_shape(record)

import itertools

import pytest

from keras_reference.config import set_floatx
from keras_reference.core.result_type import result_type

TYPES = (
    *("bool", "uint8", "uint16", "uint32", "int8", "int16", "int32"),
    *("int64", "bfloat16", "float16", "float32", "float64"),
)


def test_numbers_of_python_give_way():
    assert result_type("uint8", int) == "uint8"
    assert result_type("float16", float) == "float16"
    assert result_type("bool", int) == "int32"
    assert result_type("int64", float) == "float32"


def test_floatx_decides_where_only_python_says_float():
    set_floatx("float64")
    try:
        assert result_type("int32", float) == "float64"
        assert result_type("float32", float) == "float32"
    finally:
        set_floatx("float32")


def test_the_order_of_types_does_not_matter():
    for first, second in itertools.combinations(TYPES, 2):
        assert result_type(first, second) == result_type(second, first)


def test_what_is_no_number():
    with pytest.raises(ValueError, match="dtype=string"):
        result_type("string", "float32")


@pytest.mark.peers
def test_the_table_is_that_of_keras():
    keras = pytest.importorskip("keras")
    for pair in itertools.product((*TYPES, int, float), repeat=2):
        assert result_type(*pair) == keras.backend.result_type(*pair), pair

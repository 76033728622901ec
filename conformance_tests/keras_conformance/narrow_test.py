import pytest

from keras_conformance.narrow import narrow
from keras_conformance.unsupported import Unsupported
from keras_spec.clause import parse_clause


def clause(text):
    where = ("ops.f/value", "keras.ops.f", "It holds.", "f.md", 1)
    return parse_clause(text, *where)


def has(dtype):
    return dtype in ("float32", "int32")


VALUE = 'kind = "value"\ntolerance = {float32 = 0}\n'


def test_dtypes_of_several_inputs_go_together():
    whole = clause(
        VALUE
        + 'inputs.x = {shape = [[]], dtype = ["float32", "float64", "int32"]}\n'
        'inputs.y = {shape = [[]], dtype = ["int32", "int32", "int64"]}'
    )
    left, missing = narrow(whole, has)
    assert missing == ["float64", "int64"]
    inputs = left.data["inputs"]
    assert inputs["x"]["dtype"] == ["float32"]
    assert inputs["y"]["dtype"] == ["int32"]
    assert left.id == whole.id


def test_a_list_of_inputs_is_narrowed_too():
    whole = clause(
        VALUE + "inputs.x = {list = ["
        '{shape = [[]], dtype = ["float16", "float32"]}, {shape = [[]]}]}'
    )
    left, _ = narrow(whole, has)
    lists = [item["dtype"] for item in left.data["inputs"]["x"]["list"]]
    assert lists == [["float32"], ["float32"]]


@pytest.mark.parametrize("key", ["params", "call"])
def test_a_dtype_that_is_an_argument_counts(key):
    whole = clause(
        f"{VALUE}inputs = {{}}\n"
        f'{key}.dtype = ["float32", "bfloat16", "mixed_float16"]'
    )
    left, missing = narrow(whole, has)
    assert left.data[key]["dtype"] == ["float32", "mixed_float16"]
    assert missing == ["bfloat16"]


def test_the_dtype_of_an_input_goes_with_it():
    whole = clause(
        VALUE + 'inputs.x = {shape = [[]], dtype = ["float16", "float32"]}\n'
        'params.dtype = {dtype_of = "x"}'
    )
    left, missing = narrow(whole, has)
    assert missing == ["float16"]
    assert left.data["inputs"]["x"]["dtype"] == ["float32"]
    assert left.data["params"] == whole.data["params"]


def test_what_is_there_stays_as_it_is():
    whole = clause(f"{VALUE}inputs.x = {{shape = [[]]}}")
    assert narrow(whole, has) == (whole, [])


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (VALUE + 'inputs.x = {shape = [[]], dtype = ["float64"]}', "float64"),
        (
            'kind = "cases"\ndtype = {x = "int8"}\n'
            "[[cases]]\ninputs.x = 1\nexpected = 1",
            "int8",
        ),
        (
            'kind = "cases"\n[[cases]]\ninputs.x = 1.0\nexpected = 1.0\n'
            'params.dtype = "float64"',
            "float64",
        ),
        (
            'kind = "cases"\ndtype = ["float16"]\n'
            "[[cases]]\ninputs.x = 1.0\nexpected = 1.0",
            "float16",
        ),
    ],
)
def test_without_a_case_left_a_clause_is_unsupported(text, needed):
    with pytest.raises(Unsupported, match=f"every case needs .*{needed}"):
        narrow(clause(text), has)

import numpy as np

from keras_conformance.listed_case import listed_cases
from keras_spec.clause import Clause


def cases(**data):
    clause = Clause("f/cases", "keras.f", "cases", "It holds.", data, "", 1)
    return [case for _, case in listed_cases(clause)]


def test_inputs_are_float32_unless_the_clause_says_more():
    (case,) = cases(cases=[{"inputs": {"x": [0.5]}}])
    assert case.dtype == "float32"


def test_every_dtype_is_a_case():
    found = cases(
        dtype=["float16", "float64"], cases=[{"inputs": {"x": [0.5]}}]
    )
    assert [case.dtype for case in found] == ["float16", "float64"]


def test_integers_stay_integers_beside_floating_inputs():
    (case,) = cases(cases=[{"inputs": {"x": [0.5], "n": [1, 2], "b": True}}])
    kinds = {name: str(a.dtype) for name, a in case.inputs.items()}
    assert kinds == {"x": "float32", "n": "int32", "b": "bool"}


def test_a_table_gives_each_input_its_dtype():
    (case,) = cases(
        dtype={"x": "float16", "n": "int64"},
        cases=[{"inputs": {"x": [1], "n": [1]}}],
    )
    kinds = {name: str(a.dtype) for name, a in case.inputs.items()}
    assert kinds == {"x": "float16", "n": "int64"}


def test_params_of_a_case_complete_those_of_the_clause():
    (case,) = cases(
        params={"axis": 0, "rate": 1},
        cases=[{"inputs": {"x": 1.0}, "params": {"axis": 1}}],
    )
    assert case.params == {"axis": 1, "rate": 1}
    assert np.shape(case.inputs["x"]) == ()


def test_the_items_of_a_list_may_differ_in_shape():
    (case,) = cases(cases=[{"inputs": {"xs": {"list": [[1.0], [2.0, 3.0]]}}}])
    assert {n: a.tolist() for n, a in case.inputs.items()} == {
        "xs_0": [1.0],
        "xs_1": [2.0, 3.0],
    }
    assert case.lists == {"xs": ["xs_0", "xs_1"]}

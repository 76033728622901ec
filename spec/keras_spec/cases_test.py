import numpy as np
import pytest

from keras_spec.cases import (
    New,
    dtype_name,
    enumerate_cases,
    make_input,
    read_value,
)
from keras_spec.clause import Clause


def clause(**data):
    return Clause("ops.f/value", "keras.ops.f", "value", "", data, "p", 1)


def test_shapes_and_dtypes_of_inputs_advance_together():
    cases = list(
        enumerate_cases(
            clause(
                inputs={
                    "x": {"shape": [[], [2, 3]], "dtype": ["float16", "int32"]},
                    "y": {"shape": [[1], [3]]},
                }
            )
        )
    )
    assert [
        (c.inputs["x"].shape, c.inputs["x"].dtype.name, c.inputs["y"].shape)
        for c in cases
    ] == [
        ((), "float16", (1,)),
        ((), "int32", (1,)),
        ((2, 3), "float16", (3,)),
        ((2, 3), "int32", (3,)),
    ]


def test_params_and_call_arguments_are_combined():
    cases = enumerate_cases(
        clause(
            inputs={"x": {"shape": [[1]]}},
            params={"units": [1, 2], "use_bias": True},
            call={"training": [True, False]},
        )
    )
    assert [(c.params, c.call) for c in cases] == [
        ({"units": u, "use_bias": True}, {"training": t})
        for u in (1, 2)
        for t in (True, False)
    ]


def test_inputs_are_the_same_every_time_and_exact_in_every_dtype():
    spec = {"shape": [[50]], "dtype": ["float16", "float32", "float64"]}
    half, single, double = (make_input("id", "x", spec, 0, i) for i in range(3))
    np.testing.assert_array_equal(half, single)
    np.testing.assert_allclose(half, double, rtol=0, atol=2**-28)
    assert half.min() >= -2 and half.max() <= 2


def test_double_precision_has_digits_of_its_own_within_the_bounds():
    spec = {"shape": [[50]], "dtype": ["float64"], "low": 1, "high": 3}
    values = make_input("id", "x", spec, 0, 0)
    is_middle = values == 2
    assert np.all((values != values.astype("float32")) | is_middle)
    assert values.min() >= 1 and values.max() <= 3


def test_distinct_values_in_double_precision_need_it_and_stay_distinct():
    spec = {"shape": [[50]], "dtype": ["float64"], "fill": "distinct"}
    values = make_input("id", "x", spec, 0, 0)
    assert np.all(values != values.astype("float32"))
    assert len(set(values)) == 50


def test_special_values_come_first():
    spec = {"shape": [[3], [1]], "special": [np.nan, -np.inf]}
    values = make_input("id", "x", spec, 0, 0)
    assert np.isnan(values[0]) and values[1] == -np.inf
    assert np.isfinite(values[2])
    assert np.isnan(make_input("id", "x", spec, 1, 0)).all()


def test_an_argument_may_be_the_dtype_of_an_input():
    cases = enumerate_cases(
        clause(
            inputs={"x": {"shape": [[1]], "dtype": ["float16", "float64"]}},
            params={
                "dtype": {"dtype_of": "x"},
                "layer": {
                    "object": "keras.layers.Dense",
                    "params": {"dtype": {"dtype_of": "x"}},
                },
            },
        )
    )
    assert [(c.params["dtype"], c.params["layer"].params) for c in cases] == [
        ("float16", {"dtype": "float16"}),
        ("float64", {"dtype": "float64"}),
    ]


def test_the_enumeration_never_changes():
    spec = {"shape": [[4]], "dtype": ["float32", "float64"]}
    values = np.array([-1.84375, 1.5625, 0.15625, -0.484375])
    single, double = (
        make_input("ops.relu/value", "x", spec, 0, i) for i in range(2)
    )
    np.testing.assert_array_equal(single, values)
    np.testing.assert_array_equal(double, values - values * 2**-30)


@pytest.mark.parametrize("shape", [[0, 4], [3, 4]])
def test_fills(shape):
    def make(**spec):
        spec = {"shape": [shape], "dtype": ["float64"], **spec}
        return make_input("id", "x", spec, 0, 0)

    np.testing.assert_allclose(make(fill="simplex").sum(-1), 1)
    np.testing.assert_array_equal(make(fill="one_hot").sum(-1), 1)
    integers = make(fill="integers", low=0, high=3)
    assert set(integers.ravel()) <= {0, 1, 2}
    distinct = make(fill="distinct", low=-1)
    assert len(set(distinct.ravel())) == distinct.size


def test_kinks_are_avoided_on_their_own_side():
    spec = {"shape": [[500]], "dtype": ["float64"]}
    free = make_input("id", "x", spec, 0, 0)
    kept = make_input("id", "x", {**spec, "avoid": [0.0, 1.0]}, 0, 0)
    for kink in (0.0, 1.0):
        assert np.abs(free - kink).min() < 1 / 8
        assert np.abs(kept - kink).min() >= 1 / 8


def test_values_are_taken_as_they_stand():
    cases = list(
        enumerate_cases(clause(inputs={"x": {"values": [[1, 2], [3]]}}))
    )
    assert [c.inputs["x"].tolist() for c in cases] == [[1.0, 2.0], [3.0]]


def test_values_that_toml_lacks():
    assert read_value({"python": "None"}) is None
    assert read_value({"python": "(2, 3)"}) == (2, 3)
    new = read_value([{"object": "keras.A", "params": {"x": [1]}}])
    assert new == [New("keras.A", {"x": [1]})]
    assert read_value({"class_weight": {"python": "1"}}) == {"class_weight": 1}
    with pytest.raises(ValueError, match="malformed"):
        read_value({"python": "open('x')"})


def test_the_items_of_a_list_are_inputs_that_form_one_argument():
    (case,) = enumerate_cases(
        clause(
            inputs={
                "xs": {"list": [{"shape": [[2]]}, {"shape": [[3]]}]},
                "y": {"shape": [[1]]},
            }
        )
    )
    assert list(case.inputs) == ["xs_0", "xs_1", "y"]
    shapes = {name: array.shape for name, array in case.inputs.items()}
    assert case.grouped(shapes) == {"xs": [(2,), (3,)], "y": (1,)}


def test_text_is_given_by_its_values():
    spec = {"values": [["a", "bc"]], "dtype": ["string"]}
    array = make_input("id", "x", spec, 0, 0)
    assert array.tolist() == ["a", "bc"]
    assert dtype_name(array) == "string"

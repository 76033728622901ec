import numpy as np
import pytest

from keras_reference import KerasTensor, config, ops
from keras_reference.dtype_policies import DTypePolicy, FloatDTypePolicy


def test_the_config_makes_an_equal_policy():
    policy = DTypePolicy("float64")
    assert DTypePolicy.from_config(policy.get_config()) == policy


def test_mixed_precision_keeps_weights_in_float32():
    policy = DTypePolicy("mixed_bfloat16")
    assert (policy.compute_dtype, policy.variable_dtype) == (
        "bfloat16",
        "float32",
    )
    assert DTypePolicy.from_config(policy.get_config()) == policy


@pytest.mark.parametrize("name", ["mixed_float8", "float8", ""])
def test_other_names_are_refused(name):
    with pytest.raises(ValueError, match=f"dtype='{name}'"):
        DTypePolicy(name)


def test_what_is_no_string_is_refused():
    with pytest.raises(TypeError, match="name=16 "):
        DTypePolicy(16)


def test_no_name_is_that_of_the_policy_that_holds():
    config.set_dtype_policy("mixed_bfloat16")
    try:
        assert DTypePolicy().name == "mixed_bfloat16"
    finally:
        config.set_dtype_policy("float32")


def test_policies_of_both_classes_with_one_name_are_equal():
    assert DTypePolicy("float16") == FloatDTypePolicy("float16")
    assert DTypePolicy("float16") != DTypePolicy("float32")
    assert DTypePolicy("float16") != "float16"


def test_only_floating_inputs_are_cast_and_only_where_it_is_asked_for():
    policy = DTypePolicy("float16")
    floats, integers = np.ones(2, "float32"), np.ones(2, "int32")
    assert policy.convert_input(floats, True, "float16").dtype == "float16"
    assert policy.convert_input(floats, False, "float16").dtype == "float32"
    assert policy.convert_input(integers, True, "float16").dtype == "int32"
    assert policy.convert_input(ops.ones(2), True, "float16").dtype == "float16"
    symbolic = policy.convert_input(KerasTensor((2,)), True, "float16")
    assert (symbolic.shape, symbolic.dtype) == ((2,), "float16")
    assert policy.convert_input([1.0], True, "float16") == [1.0]

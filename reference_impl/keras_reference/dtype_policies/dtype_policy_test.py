import pytest

from keras_reference.dtype_policies import DTypePolicy, get


def test_the_config_makes_an_equal_policy():
    policy = get("float64")
    assert DTypePolicy.from_config(policy.get_config()) == policy
    assert get(
        {"class_name": "DTypePolicy", "config": {"name": "float64"}}
    ) == (policy)


def test_mixed_precision_keeps_weights_in_float32():
    policy = DTypePolicy("mixed_bfloat16")
    assert (policy.compute_dtype, policy.variable_dtype) == (
        "bfloat16",
        "float32",
    )
    assert DTypePolicy.from_config(policy.get_config()) == policy


def test_other_mixtures_are_refused():
    with pytest.raises(ValueError, match="dtype='mixed_float8'"):
        DTypePolicy("mixed_float8")


def test_an_unknown_dtype_is_refused():
    with pytest.raises(ValueError, match="dtype='float8'"):
        DTypePolicy("float8")

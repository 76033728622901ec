import pytest

from keras_reference.dtype_policies import DTypePolicy, get


def test_the_config_makes_an_equal_policy():
    policy = get("float64")
    assert DTypePolicy.from_config(policy.get_config()) == policy
    assert get(
        {"class_name": "DTypePolicy", "config": {"name": "float64"}}
    ) == (policy)


def test_mixed_precision_is_refused():
    with pytest.raises(ValueError, match="dtype=mixed_float16"):
        DTypePolicy("mixed_float16")


def test_an_unknown_dtype_is_refused():
    with pytest.raises(ValueError, match="dtype='float8'"):
        DTypePolicy("float8")

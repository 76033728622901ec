import pytest

from keras_reference.layers.check_arguments import (
    check_positive,
    check_rate,
    refuse_unknown,
    refuse_unsupported,
)


@pytest.mark.parametrize("value", [0, -1, 2.0, "3", None, True])
def test_a_size_must_be_a_positive_integer(value):
    with pytest.raises(ValueError, match=f"Received: units={value!r}"):
        check_positive(units=value)


@pytest.mark.parametrize("value", [-0.5, 1.5, "half", None])
def test_a_rate_must_be_a_share(value):
    with pytest.raises(ValueError, match=f"Received: rate={value!r}"):
        check_rate(rate=value)


def test_what_is_not_supported_must_be_none():
    with pytest.raises(ValueError, match="`lora_rank`.*Received: lora_rank=4"):
        refuse_unsupported(lora_alpha=None, lora_rank=4)


def test_an_argument_of_a_base_is_unknown():
    message = "`float` has no argument `groups`. Received: groups=2"
    with pytest.raises(ValueError, match=message):
        refuse_unknown(1.0, "groups", {"groups": 2})

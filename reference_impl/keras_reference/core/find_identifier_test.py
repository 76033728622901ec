import pytest

from keras_reference.core.find_identifier import find_identifier


def test_a_known_name_gives_its_object():
    assert find_identifier("sum", {"sum": sum, "max": max}, "metric") is sum


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        find_identifier("relux", {"relu": 1, "tanh": 2}, "activation")
    assert str(raised.value) == (
        "`activation` must be a known name. Received: activation='relux'. "
        "The nearest are: 'relu'."
    )


def test_a_name_near_to_nothing_lists_all():
    with pytest.raises(ValueError, match="Known are: 'relu', 'tanh'"):
        find_identifier("xyzzy", {"tanh": 2, "relu": 1}, "activation")

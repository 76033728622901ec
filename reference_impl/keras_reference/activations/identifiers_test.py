import pytest

from keras_reference import activations
from keras_reference.activations.identifiers import ACTIVATIONS
from keras_reference.saving import (
    custom_object_scope,
    register_keras_serializable,
)


@register_keras_serializable(package="activations_test")
def double(x):
    return x * 2


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_names_go_out_and_back(name):
    activation = activations.get(name)
    again = activations.serialize(activation)
    assert again == {"swish": "silu", "hard_swish": "hard_silu"}.get(name, name)
    assert activations.deserialize(again) is activation
    assert getattr(activations, name) is activation


def test_none_is_linear_and_functions_pass_through():
    assert activations.get(None) is activations.linear
    assert activations.get(double) is double


def test_registered_functions_go_out_and_back():
    config = activations.serialize(double)
    assert activations.get(config) is double
    assert activations.get("activations_test>double") is double


def test_custom_objects_are_found():
    found = activations.deserialize("twice", custom_objects={"twice": double})
    assert found is double
    with custom_object_scope({"twice": double}):
        assert activations.get("twice") is double


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        activations.get("rellu")
    assert str(raised.value) == (
        "`activation` must be a known name. Received: activation='rellu'. "
        "The nearest are: 'relu', 'relu6', 'elu'."
    )


def test_a_number_is_refused():
    with pytest.raises(ValueError, match="Received: activation=3"):
        activations.get(3)

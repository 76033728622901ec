import pytest
import tensorflow as tf

from keras_reference import activations, ops
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


@pytest.mark.parametrize(
    "function",
    [tf.nn.relu, tf.nn.tanh, tf.nn.leaky_relu, tf.math.sigmoid, ops.relu],
)
def test_functions_of_tensorflow_have_the_name_of_their_twin(function):
    name = activations.serialize(function)
    x = tf.constant([-2.0, 0.5])
    twin = activations.get(name)
    assert twin(x).numpy().tolist() == function(x).numpy().tolist()


def test_the_gelu_of_ops_is_another_one():
    assert activations.serialize(activations.gelu) == "gelu"
    assert activations.serialize(ops.gelu) != "gelu"


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

"""Layers around something: a layer, a function, nothing."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import ops
from keras_reference.layers import Dense, Identity, Input, Lambda, Wrapper

X = tf.constant([[1.0, 2.0]])


@keras.saving.register_keras_serializable("wrappers_test")
def scaled(x, by=1.0):
    return x * by


@keras.saving.register_keras_serializable("wrappers_test")
class Twice(Wrapper):
    def call(self, inputs):
        return 2 * self.layer(inputs)


def test_a_function_is_called_with_its_arguments():
    layer = Lambda(scaled, arguments={"by": 3.0})
    assert layer(X).numpy().tolist() == [[3.0, 6.0]]


def test_a_function_gets_the_mode_and_the_mask_if_it_asks_for_them():
    layer = Lambda(lambda x, training: x * (3.0 if training else 1.0))
    assert layer(X, training=True).numpy().tolist() == [[3.0, 6.0]]
    assert layer(X).numpy().tolist() == [[1.0, 2.0]]
    masked = tf.identity(X)
    masked._keras_mask = tf.constant([[True, False]])
    layer = Lambda(lambda x, mask: tf.where(mask, x, 0.0), mask=lambda x, m: m)
    outputs = layer(masked)
    assert outputs.numpy().tolist() == [[1.0, 0.0]]
    assert outputs._keras_mask.numpy().tolist() == [[True, False]]


def test_a_mask_may_be_given():
    outputs = Lambda(lambda x: x + 0, mask=np.array([[True, False]]))(X)
    assert np.asarray(outputs._keras_mask).tolist() == [[True, False]]


def test_without_one_the_mask_of_the_input_is_lost():
    masked = tf.identity(X)
    masked._keras_mask = tf.constant([[True, False]])
    with pytest.warns(UserWarning, match="`Lambda` does not support masks"):
        Lambda(lambda x: x + 0)(masked)


@pytest.mark.parametrize(
    ("output_shape", "expected"),
    [(None, (None, 1)), ((7,), (None, 7)), (lambda s: (s[0], 9), (None, 9))],
)
def test_the_shape_is_found_or_given(output_shape, expected):
    layer = Lambda(lambda x: x[:, :1], output_shape=output_shape)
    assert layer.compute_output_shape((None, 3)) == expected
    assert layer(Input((3,))).shape == expected


def test_several_inputs_are_one_list():
    layer = Lambda(lambda inputs: inputs[0] + inputs[1])
    assert layer([X, X]).numpy().tolist() == [[2.0, 4.0]]
    assert layer([Input((2,)), Input((2,))]).shape == (None, 2)


@pytest.mark.parametrize("function", [scaled, ops.relu])
def test_a_function_with_a_name_is_saved_by_name(function):
    layer = Lambda(function, output_shape=(2,), name="apply")
    copy = Lambda.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy(X).numpy().tolist() == layer(X).numpy().tolist()
    assert "code" not in str(layer.get_config()["function"])


def test_code_is_refused_in_safe_mode_and_read_without():
    config = Lambda(lambda x: x + 1).get_config()
    with pytest.raises(ValueError, match="Received: safe_mode=True"):
        Lambda.from_config(config)
    copy = Lambda.from_config(config, safe_mode=False)
    assert copy(X).numpy().tolist() == [[2.0, 3.0]]


def test_a_name_may_be_given_with_the_configuration():
    def local(x):
        return -x

    config = Lambda(local).get_config()
    copy = Lambda.from_config(config, custom_objects={"local": local})
    assert copy(X).numpy().tolist() == [[-1.0, -2.0]]


def test_something_else_than_a_function_is_refused():
    with pytest.raises(TypeError, match="Received: function=3"):
        Lambda(3)


def test_identity_returns_what_it_gets():
    assert Identity()(X) is X
    integers = tf.constant([1, 2])
    assert Identity()([X, integers])[1] is integers
    symbols = Identity()([Input((3,)), Input((4,), dtype="int32")])
    assert [(s.shape, s.dtype) for s in symbols] == [
        ((None, 3), "float32"),
        ((None, 4), "int32"),
    ]
    copy = Identity.from_config(Identity(name="same").get_config())
    assert copy.name == "same"


def test_a_wrapper_builds_the_layer_inside():
    wrapper = Wrapper(Dense(2, name="inner"), name="outer")
    wrapper.build((None, 3))
    paths = [weight.path for weight in wrapper.weights]
    assert paths == ["outer/inner/kernel", "outer/inner/bias"]


def test_a_wrapper_is_made_again_with_its_layer():
    layer = Twice(Dense(1, kernel_initializer="ones"), name="twice")
    assert layer(X).numpy().tolist() == [[6.0]]
    copy = Twice.from_config(layer.get_config())
    assert copy(X).numpy().tolist() == [[6.0]]
    model = keras.Sequential([Input((2,)), layer])
    clone = keras.models.clone_model(model)
    assert clone.layers[0].layer.units == 1


def test_a_wrapper_needs_a_layer():
    with pytest.raises(ValueError, match="layer='dense'"):
        Wrapper("dense")

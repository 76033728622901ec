import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, EinsumDense, Embedding


@pytest.mark.parametrize("shape", [(2, 3), (0, 3), (2, 4, 3), (1, 2, 3, 3)])
def test_the_output_is_inputs_times_kernel_plus_bias(shape):
    rng = np.random.default_rng(0)
    inputs = rng.normal(size=shape).astype("float32")
    layer = Dense(5, bias_initializer="ones")
    outputs = layer(inputs)
    expected = inputs @ layer.kernel.numpy() + layer.bias.numpy()
    np.testing.assert_allclose(outputs, expected, atol=1e-6)
    assert layer.compute_output_shape(shape) == outputs.shape


def test_the_activation_comes_last():
    layer = Dense(
        1, activation="relu", kernel_initializer="ones", use_bias=False
    )
    assert layer(tf.constant([[-2.0], [3.0]])).numpy().tolist() == [[0], [3]]
    assert len(layer.weights) == 1


def test_integers_are_accepted():
    layer = Dense(1, kernel_initializer="ones")
    assert layer(np.array([[1, 2]])).numpy().tolist() == [[3.0]]


def test_the_config_makes_an_equal_layer():
    layer = Dense(3, activation="relu", kernel_regularizer="l2", name="last")
    copy = Dense.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy.kernel_regularizer.l2 == pytest.approx(0.01)


def test_a_constraint_holds_after_an_update():
    layer = Dense(1, use_bias=False, kernel_constraint=tf.nn.relu)
    layer.build((None, 2))
    optimizer = keras.optimizers.SGD(100.0)
    optimizer.apply([tf.ones((2, 1))], layer.trainable_weights)
    assert layer.kernel.numpy().tolist() == [[0.0], [0.0]]


@pytest.mark.parametrize("units", [0, -1, 2.5, "3", None, True])
def test_units_must_be_a_positive_integer(units):
    with pytest.raises(ValueError, match=f"Received: units={units}"):
        Dense(units)


@pytest.mark.parametrize(
    "name", ["lora_rank", "lora_alpha", "quantization_config"]
)
def test_what_is_not_supported_is_refused_by_name(name):
    with pytest.raises(ValueError, match=f"`{name}`.*Received: {name}=2"):
        Dense(3, **{name: 2})


def test_nothing_is_quantized():
    assert Dense(2).quantization_config is None
    assert EinsumDense("ab,bc->ac", 2).quantization_config is None
    assert Embedding(2, 2).quantization_config is None


def test_a_vector_is_refused():
    with pytest.raises(ValueError, match=r"shape=\(3,\)"):
        Dense(1)(tf.zeros(3))


def test_another_last_axis_is_refused_once_built():
    layer = Dense(1)
    layer.build((None, 3))
    with pytest.raises(ValueError, match=r"size 3 of axis -1.*shape=\(2, 4\)"):
        layer(tf.zeros((2, 4)))


def test_an_unknown_last_axis_is_refused():
    with pytest.raises(ValueError, match=r"input_shape=\(2, None\)"):
        Dense(1).build((2, None))

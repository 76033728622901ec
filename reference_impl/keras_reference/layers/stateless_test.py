import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, Dropout, Input, Layer


class Counting(Layer):
    def build(self, input_shape):
        self.counts = {
            "calls": self.add_weight((), dtype="int32", trainable=False)
        }
        self.total = self.add_weight((), trainable=False, initializer="zeros")

    def call(self, inputs):
        self.counts["calls"].assign_add(2)
        self.counts["calls"].assign_sub(1)
        self.total.assign(self.total + tf.reduce_sum(inputs))
        return inputs + self.total


def model():
    return keras.Sequential(
        [
            Input((2,)),
            Dense(3, kernel_regularizer="l2"),
            Dropout(0.5, seed=1),
            Counting(),
        ]
    )


def test_nothing_changes_and_what_would_have_is_returned():
    layer = Counting()
    layer.build((2,))
    values = [tf.constant(5), tf.constant(1.0)]
    order = [v.dtype.name for v in layer.non_trainable_variables]
    values = values if order[0] == "int32" else values[::-1]
    outputs, after = layer.stateless_call([], values, tf.ones(2))
    assert outputs.numpy().tolist() == [4.0, 4.0]
    assert sorted(float(value) for value in after) == [3.0, 6.0]
    assert layer.total.numpy() == layer.counts["calls"].numpy() == 0
    assert isinstance(layer.total, tf.Variable)


def test_a_model_is_a_function_of_its_variables():
    network = model()
    x = np.ones((4, 2), "float32")
    trainable = [v.numpy() for v in network.trainable_variables]
    others = [v.numpy() for v in network.non_trainable_variables]
    first = network.stateless_call(trainable, others, x, training=True)
    again = network.stateless_call(trainable, others, x, training=True)
    np.testing.assert_array_equal(first[0], again[0])
    expected = network(x, training=True)
    np.testing.assert_array_equal(first[0], expected)
    for value, variable in zip(
        first[1], network.non_trainable_variables, strict=True
    ):
        np.testing.assert_array_equal(value, variable)


def test_gradients_reach_the_values():
    layer = Dense(1, use_bias=False)
    layer.build((None, 2))
    kernel = tf.constant([[1.0], [2.0]])
    with tf.GradientTape() as tape:
        tape.watch(kernel)
        outputs, _ = layer.stateless_call(
            [kernel], [], tf.constant([[3.0, 4.0]])
        )
    assert tape.gradient(outputs, kernel).numpy().tolist() == [[3.0], [4.0]]


def test_variables_are_values_too():
    layer = Dense(1, use_bias=False)
    layer.build((None, 2))
    with tf.GradientTape() as tape:
        outputs, _ = layer.stateless_call(
            layer.trainable_variables, [], tf.constant([[3.0, 4.0]])
        )
    assert tape.gradient(outputs, layer.kernel).numpy().tolist() == [
        [3.0],
        [4.0],
    ]


def test_losses_are_of_the_values():
    layer = Dense(1, use_bias=False, kernel_regularizer="l2")
    layer.build((None, 1))
    *_, losses = layer.stateless_call(
        [tf.constant([[10.0]])], [], tf.ones((1, 1)), return_losses=True
    )
    assert [loss.numpy().item() for loss in losses] == [pytest.approx(1.0)]


def test_mixed_precision_casts_the_values():
    layer = Dense(1, dtype="mixed_float16")
    layer.build((None, 1))
    values = [tf.constant([[2.0]]), tf.constant([1.0])]
    outputs, _ = layer.stateless_call(values, [], tf.ones((1, 1)))
    assert outputs.dtype == "float16"
    assert outputs.numpy().tolist() == [[3.0]]


def test_variables_come_back_after_an_error():
    layer = Dense(1)
    layer.build((None, 2))
    values = [v.numpy() for v in layer.trainable_variables]
    with pytest.raises(ValueError, match="shape=\\(1, 3\\)"):
        layer.stateless_call(values, [], tf.ones((1, 3)))
    assert isinstance(layer.kernel, tf.Variable)


def test_layers_have_to_be_built():
    with pytest.raises(ValueError, match="'own', not built"):
        Dense(1, name="own").stateless_call([], [], tf.ones((1, 3)))


def test_each_variable_needs_a_value():
    layer = Dense(1)
    layer.build((None, 2))
    with pytest.raises(ValueError, match="2 tensors.*Received: 0 tensors"):
        layer.stateless_call([], [], tf.ones((1, 2)))

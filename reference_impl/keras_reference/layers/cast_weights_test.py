import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, Input, Layer


class Reader(Layer):
    """Notes in which dtypes its weights read."""

    def build(self, input_shape):
        self.scale = self.add_weight((2,), initializer="ones")
        self.parts = [self.add_weight((2,), initializer="ones")]
        self.exact = self.add_weight((2,), initializer="ones", autocast=False)
        self.count = self.add_weight((), dtype="int32", trainable=False)
        self.total = self.add_weight((), trainable=False, initializer="zeros")

    def call(self, inputs):
        self.count.assign_add(1)
        self.total.assign_add(tf.reduce_sum(inputs))
        self.seen = [
            tf.convert_to_tensor(value).dtype.name
            for value in (self.scale, *self.parts, self.exact, self.count)
        ]
        return inputs * self.scale + self.parts[0]


@pytest.fixture
def mixed_float16():
    keras.config.set_dtype_policy("mixed_float16")
    yield
    keras.config.set_dtype_policy("float32")


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_computation_and_weights_have_their_own_dtypes(dtype):
    layer = Reader(dtype=f"mixed_{dtype}")
    outputs = layer(np.ones((1, 2)))
    assert outputs.dtype == dtype
    assert layer.seen == [dtype, dtype, "float32", "int32"]
    assert layer.scale.dtype == layer.parts[0].dtype == "float32"
    assert isinstance(layer.scale, tf.Variable)
    assert (layer.compute_dtype, layer.variable_dtype) == (dtype, "float32")


def test_weights_can_be_assigned_in_a_call():
    layer = Reader(dtype="mixed_float16")
    layer(np.ones((1, 2)))
    layer(np.ones((1, 2)))
    assert (layer.count.numpy(), layer.total.numpy()) == (2, 4.0)


def test_weights_come_back_after_an_error():
    layer = Dense(2, dtype="mixed_float16")
    layer.build((None, 3))
    with pytest.raises(ValueError, match="shape=\\(1, 4\\)"):
        layer(np.ones((1, 4)))
    assert isinstance(layer.kernel, tf.Variable)


def test_gradients_reach_the_weights_in_their_dtype():
    layer = Dense(1, dtype="mixed_float16", kernel_initializer="ones")
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(layer(np.array([[2.0, 3.0]])))
    gradient = tape.gradient(loss, layer.kernel)
    assert gradient.dtype == "float32"
    assert gradient.numpy().tolist() == [[2.0], [3.0]]


def test_the_policy_of_the_process_is_the_default(mixed_float16):
    assert keras.config.dtype_policy().name == "mixed_float16"
    assert Dense(2).compute_dtype == "float16"
    assert Dense(2, dtype="float32").compute_dtype == "float32"
    assert Input((2,)).dtype == "float32"


def test_training_scales_the_loss(mixed_float16):
    model = keras.Sequential([Input((2,)), Dense(4), Dense(1, dtype="float32")])
    model.compile(keras.optimizers.SGD(0.125), "mse")
    assert type(model.optimizer) is keras.optimizers.LossScaleOptimizer
    x = np.array([[0.0, 1.0], [1.0, 0.0]])
    losses = model.fit(x, np.array([1, 2]), epochs=30, verbose=0)
    assert losses.history["loss"][-1] < 0.1 * losses.history["loss"][0]
    assert all(weight.dtype == "float32" for weight in model.weights)
    assert model.predict(x, verbose=0).dtype == "float32"
    model.compile("sgd", "mse", auto_scale_loss=False)
    assert type(model.optimizer) is keras.optimizers.SGD


def test_a_functional_model_leaves_its_inputs_as_declared(mixed_float16):
    inputs = Input((1,))
    model = keras.Model(inputs, Dense(1, dtype="float32")(inputs))
    model.set_weights([[[1.0]], [0.0]])
    assert model(np.array([[1.0 + 2.0**-20]])).numpy() == 1.0 + 2.0**-20


def test_a_layer_that_casts_no_inputs_casts_no_weights():
    layer = keras.layers.Dense(2, dtype="mixed_float16", autocast=False)
    assert layer(tf.ones((1, 3))).dtype == tf.float32

"""Lambda, Identity, a wrapper of one's own, spectral normalization."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Residual(keras.layers.Wrapper):
    def call(self, inputs):
        return inputs + self.layer(inputs)


inputs = keras.Input((4,))
x = keras.layers.Lambda(lambda t: t * 2, output_shape=(4,))(inputs)
x = keras.layers.Identity()(x)
x = Residual(keras.layers.Dense(4, kernel_initializer="zeros"))(x)
x = keras.layers.Lambda(lambda t: tf.reduce_sum(t, axis=-1, keepdims=True))(x)
model = keras.Model(inputs, x)
data = np.arange(8, dtype="float32").reshape(2, 4)
assert np.allclose(model(data)[:, 0], 2 * data.sum(axis=1))
wrapped = Residual(keras.layers.Dense(4), name="wrapped")
wrapped(data)

facts = {
    "output": model.predict(data, verbose=0),
    "weights": [len(model.weights), len(wrapped.weights)],
    "config": sorted(wrapped.get_config()),
    "layer": type(wrapped.layer).__name__,
    "shape": list(model.output_shape),
}

"""A layer that keeps a metric: it appears in the logs of the model."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Watched(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.norm = keras.metrics.Mean(name="activation_norm")

    def call(self, inputs):
        self.norm.update_state(tf.norm(inputs, axis=-1))
        return inputs


x = np.ones((8, 4), "float32")
model = keras.Sequential(
    [
        keras.Input((4,)),
        Watched(),
        keras.layers.Dense(1, kernel_initializer="zeros"),
    ]
)
model.compile("sgd", "mse")
history = model.fit(x, np.zeros((8, 1)), batch_size=4, epochs=2, verbose=0)
assert np.allclose(model.layers[0].norm.result(), 2.0)

facts = {
    "keys": sorted(history.history),
    "norm": float(model.layers[0].norm.result()),
    "metrics": sorted(m.name for m in model.metrics),
    "weights": [len(model.weights), len(model.layers[0].variables)],
}

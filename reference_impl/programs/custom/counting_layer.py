"""A layer with state that training does not touch: a running total."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class ComputeSum(keras.layers.Layer):
    def __init__(self, input_dim):
        super().__init__()
        self.total = self.add_weight(
            initializer="zeros", shape=(input_dim,), trainable=False
        )

    def call(self, inputs):
        self.total.assign_add(tf.reduce_sum(inputs, axis=0))
        return self.total


class RunningMean(keras.layers.Layer):
    """Subtract a mean that training keeps up to date."""

    def build(self, input_shape):
        self.mean = self.add_weight(
            shape=input_shape[1:], initializer="zeros", trainable=False
        )
        self.calls = self.add_weight(
            shape=(), dtype="int32", initializer="zeros", trainable=False
        )

    def call(self, inputs, training=False):
        if training:
            mean = tf.reduce_mean(inputs, axis=0)
            self.mean.assign(0.5 * self.mean + 0.5 * mean)
            self.calls.assign_add(1)
        return inputs - self.mean


x = np.ones((2, 2), "float32")
layer = ComputeSum(2)
first = np.asarray(layer(x)).tolist()
second = np.asarray(layer(x)).tolist()

model = keras.Sequential(
    [keras.Input((3,)), RunningMean(), keras.layers.Dense(1)]
)
model.compile("sgd", "mse")
data = np.random.default_rng(0).normal(2, 1, (12, 3)).astype("float32")
model.fit(data, data[:, :1], batch_size=4, epochs=2, shuffle=False, verbose=0)
means, calls = model.layers[0].get_weights()
model.evaluate(data, data[:, :1], verbose=0)
model.predict(data, verbose=0)

facts = {
    "sums": [first, second],
    "trainable": [len(layer.trainable_weights), len(layer.weights)],
    "means": means,
    "calls": int(calls),
    "unchanged": int(model.layers[0].get_weights()[1]),
    "non_trainable": len(model.non_trainable_weights),
}

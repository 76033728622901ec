"""Layers that return tuples and dictionaries."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Moments(keras.layers.Layer):
    def call(self, x):
        mean = tf.reduce_mean(x, axis=-1, keepdims=True)
        return mean, x - mean


class Statistics(keras.layers.Layer):
    def call(self, x):
        return {"max": tf.reduce_max(x, axis=-1), "rank": tf.argsort(x)}


inputs = keras.Input((4,))
mean, rest = Moments()(inputs)
statistics = Statistics()(rest)
model = keras.Model(inputs, {"mean": mean, "scaled": 2 * rest, **statistics})
x = np.array([[1.0, 4.0, 2.0, 5.0], [0.0, -1.0, 1.0, 4.0]], "float32")
result = model.predict(x, verbose=0)
assert np.allclose(result["mean"][:, 0], x.mean(axis=1))

facts = {
    "keys": sorted(result),
    "mean": result["mean"],
    "scaled": result["scaled"],
    "rank": result["rank"].tolist(),
    "max": result["max"],
    "dtypes": [statistics["max"].dtype, statistics["rank"].dtype],
    "shapes": [list(mean.shape), list(rest.shape)],
}

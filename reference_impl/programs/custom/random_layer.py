"""A layer with randomness of its own, in training only."""

import numpy as np

import keras_reference as keras


class Noise(keras.layers.Layer):
    def __init__(self, scale, seed=None):
        super().__init__()
        self.scale = scale
        self.seed_generator = keras.random.SeedGenerator(seed)

    def call(self, inputs, training=False):
        if not training:
            return inputs
        seed = self.seed_generator.next()
        import tensorflow as tf

        noise = tf.random.stateless_normal(tf.shape(inputs), seed)
        return inputs + self.scale * noise


x = np.zeros((100, 10), "float32")
one, two = Noise(1.0, seed=1), Noise(1.0, seed=1)
first = np.asarray(one(x, training=True))
assert np.array_equal(first, two(x, training=True))
assert not np.array_equal(first, one(x, training=True))
model = keras.Sequential(
    [keras.Input((10,)), Noise(2.0), keras.layers.Dense(1)]
)
model.compile("sgd", "mse")
model.fit(x, np.zeros((100, 1)), verbose=0)

facts = {
    "quiet": bool(np.all(np.asarray(one(x)) == 0)),
    "spread": 0.9 < float(first.std()) < 1.1,
    "weights": [len(model.weights), len(model.variables)],
    "predictions": list(model.predict(x, verbose=0).shape),
}

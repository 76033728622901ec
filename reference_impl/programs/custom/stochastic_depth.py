"""Residual branches that training skips at random."""

import numpy as np

import keras_reference as keras

ops = keras.ops


class StochasticDepth(keras.layers.Layer):
    def __init__(self, drop_prob, **kwargs):
        super().__init__(**kwargs)
        self.drop_prob = drop_prob
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, x, training=None):
        if training:
            keep = 1 - self.drop_prob
            shape = (ops.shape(x)[0],) + (1,) * (len(x.shape) - 1)
            random = keep + keras.random.uniform(
                shape, 0, 1, seed=self.seed_generator
            )
            return (x / keep) * ops.floor(random)
        return x

    def get_config(self):
        return {**super().get_config(), "drop_prob": self.drop_prob}


layer = StochasticDepth(0.5)
x = np.ones((200, 3), "float32")
dropped = np.asarray(layer(x, training=True))
inputs = keras.Input((3,))
branch = keras.layers.Dense(3)(inputs)
model = keras.Model(inputs, inputs + StochasticDepth(0.2)(branch))
model.compile("sgd", "mse")
model.fit(x, x, epochs=1, verbose=0)

facts = {
    "values": sorted({float(v) for v in dropped.ravel()}),
    "rows": bool((dropped.std(axis=1) == 0).all()),
    "share": 0.3 < float((dropped > 0).mean()) < 0.7,
    "quiet": bool(np.array_equal(layer(x), x)),
    "variables": [len(model.variables), len(model.weights)],
}

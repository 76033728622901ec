"""Losses that layers add: by `add_loss`, by activity regularizers."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class ActivityPenalty(keras.layers.Layer):
    def __init__(self, rate=1e-2):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * tf.reduce_mean(inputs**2))
        return inputs


class Outer(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.penalty = ActivityPenalty(0.5)

    def call(self, inputs):
        return self.penalty(inputs)


outer = Outer()
counts = [len(outer.losses)]
outer(np.ones((1, 1), "float32"))
counts.append(len(outer.losses))
outer(np.full((1, 1), 2.0, "float32"))
counts.append(len(outer.losses))
last = float(outer.losses[0])

rng = np.random.default_rng(0)
inputs = keras.Input((3,))
x = keras.layers.Dense(
    4,
    activity_regularizer=keras.regularizers.L1(0.01),
    kernel_regularizer=keras.regularizers.L1L2(0.01, 0.02),
)(inputs)
outputs = keras.layers.Dense(1)(ActivityPenalty(0.1)(x))
model = keras.Model(inputs, outputs)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.01), "mse")
data = rng.normal(size=(16, 3)).astype("float32")
history = model.fit(data, data[:, :1], epochs=3, shuffle=False, verbose=0)
only_added = keras.Model(inputs, ActivityPenalty(0.1)(x))
only_added.compile(keras.optimizers.SGD(0.01))
unsupervised = only_added.fit(data, epochs=2, shuffle=False, verbose=0)

facts = {
    "counts": counts,
    "last": last,
    "loss": history.history["loss"],
    "unsupervised": unsupervised.history["loss"],
    "evaluated": model.evaluate(data, data[:, :1], verbose=0),
}

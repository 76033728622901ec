"""Override `compute_loss`: add a penalty on predictions."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Penalized(keras.Model):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.penalty = keras.metrics.Mean(name="penalty")

    def compute_loss(
        self, x=None, y=None, y_pred=None, sample_weight=None, training=True
    ):
        loss = super().compute_loss(x, y, y_pred, sample_weight)
        penalty = 0.1 * tf.reduce_mean(tf.square(y_pred))
        self.penalty.update_state(penalty)
        return loss + penalty


class OnlyMine(keras.Model):
    def compute_loss(self, x, y, y_pred, sample_weight=None, training=True):
        return tf.reduce_mean(tf.abs(y_pred - y))


rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = rng.normal(size=(16, 1)).astype("float32")
inputs = keras.Input((3,))
model = Penalized(inputs, keras.layers.Dense(1)(inputs))
model.set_weights([np.ones((3, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.1), "mse", metrics=["accuracy"])
history = model.fit(x, y, epochs=3, shuffle=False, verbose=0)
mine = OnlyMine(
    inputs, keras.layers.Dense(1, kernel_initializer="ones")(inputs)
)
mine.compile(keras.optimizers.SGD(0.1))
own = mine.fit(x, y, epochs=2, shuffle=False, verbose=0)

facts = {
    "history": history.history,
    "own": own.history,
    "evaluated": mine.evaluate(x, y, verbose=0),
    "names": sorted(m.name for m in model.metrics),
}

"""Losses written as functions, closures and classes."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def absolute_error(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)


def weighted_square(factor):
    def loss(y_true, y_pred):
        return factor * tf.square(y_true - y_pred)

    return loss


@keras.saving.register_keras_serializable()
class Quantile(keras.losses.Loss):
    def __init__(self, quantile=0.5, reduction="sum_over_batch_size", name="q"):
        super().__init__(reduction=reduction, name=name)
        self.quantile = quantile

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        return tf.maximum(self.quantile * error, (self.quantile - 1) * error)

    def get_config(self):
        return {**super().get_config(), "quantile": self.quantile}


rng = np.random.default_rng(0)
x = rng.normal(size=(20, 3)).astype("float32")
y = rng.normal(size=(20, 2)).astype("float32")
weights = [rng.normal(size=(3, 2)), np.zeros(2)]


def trained(loss):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    model.set_weights(weights)
    model.compile(keras.optimizers.SGD(0.1), loss)
    return model.fit(x, y, epochs=3, shuffle=False, verbose=0).history["loss"]


quantile = Quantile(0.9)
restored = keras.losses.deserialize(keras.losses.serialize(quantile))
by_hand = Quantile(0.5, reduction="sum")(y[:2], np.zeros((2, 2)))
assert np.isclose(by_hand, np.abs(y[:2]).sum() / 2, rtol=1e-5)

facts = {
    "function": trained(absolute_error),
    "closure": trained(weighted_square(3.0)),
    "class": trained(quantile),
    "lambda": trained(lambda t, p: tf.reduce_max(tf.abs(t - p), axis=-1)),
    "restored": [restored.quantile, restored.name],
    "config": sorted(quantile.get_config()),
    "none": np.asarray(Quantile(0.5, None)(y[:2], np.zeros((2, 2)))),
    "weighted": float(quantile(y[:2], y[2:4], sample_weight=[[1.0], [0.0]])),
}

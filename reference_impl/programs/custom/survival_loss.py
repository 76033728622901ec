"""Targets with two columns, a loss that takes them apart; focal loss."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def cox_loss(y_true, y_pred):
    time, event = y_true[:, 0], y_true[:, 1]
    order = tf.argsort(time, direction="DESCENDING")
    risk = tf.gather(y_pred[:, 0], order)
    seen = tf.gather(event, order)
    log_sums = tf.math.log(tf.cumsum(tf.exp(risk)))
    return -tf.reduce_sum((risk - log_sums) * seen) / tf.reduce_sum(seen)


class FocalLoss(keras.losses.Loss):
    def __init__(self, gamma=2.0, **kwargs):
        super().__init__(**kwargs)
        self.gamma = gamma

    def call(self, y_true, y_pred):
        p = tf.clip_by_value(y_pred, 1e-6, 1 - 1e-6)
        cross = -y_true * tf.math.log(p) - (1 - y_true) * tf.math.log(1 - p)
        weight = tf.where(y_true > 0.5, 1 - p, p) ** self.gamma
        return tf.reduce_mean(weight * cross, axis=-1)


rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
targets = np.stack([rng.uniform(1, 5, 16), rng.integers(0, 2, 16)], 1)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.set_weights([np.zeros((3, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.1), cox_loss)
cox = model.fit(
    x, targets.astype("float32"), batch_size=16, epochs=3, shuffle=False,
    verbose=0,
)  # fmt: skip
classifier = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(1, "sigmoid")]
)
classifier.set_weights([np.zeros((3, 1)), np.zeros(1)])
classifier.compile(keras.optimizers.SGD(0.5), FocalLoss(gamma=1.0))
focal = classifier.fit(
    x, (x[:, :1] > 0).astype("float32"), epochs=3, shuffle=False, verbose=0
)

facts = {"cox": cox.history["loss"], "focal": focal.history["loss"]}

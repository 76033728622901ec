"""Metrics as functions and as classes with state."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def share_of_positives(y_true, y_pred):
    return tf.cast(y_pred > 0.5, tf.float32)


class TruePositives(keras.metrics.Metric):
    def __init__(self, name="true_positives", threshold=0.5, **kwargs):
        super().__init__(name=name, **kwargs)
        self.threshold = threshold
        self.count = self.add_weight(
            shape=(), initializer="zeros", name="count"
        )

    def update_state(self, y_true, y_pred, sample_weight=None):
        hits = tf.cast(y_true > 0.5, self.dtype) * tf.cast(
            y_pred > self.threshold, self.dtype
        )
        if sample_weight is not None:
            hits *= tf.reshape(tf.cast(sample_weight, self.dtype), (-1, 1))
        self.count.assign_add(tf.reduce_sum(hits))

    def result(self):
        return self.count

    def get_config(self):
        return {**super().get_config(), "threshold": self.threshold}


rng = np.random.default_rng(0)
x = rng.normal(size=(40, 3)).astype("float32")
y = (x.sum(axis=1, keepdims=True) > 0).astype("float32")
model = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")]
)
model.set_weights([np.ones((3, 1)), np.zeros(1)])
model.compile(
    keras.optimizers.SGD(0.0),
    "binary_crossentropy",
    metrics=["accuracy", share_of_positives, TruePositives()],
    weighted_metrics=[TruePositives(name="weighted", threshold=0.7)],
)
history = model.fit(x, y, epochs=2, shuffle=False, verbose=0)
results = model.evaluate(x, y, verbose=0, return_dict=True)
halves = model.evaluate(
    x, y, sample_weight=np.full(40, 0.5), verbose=0, return_dict=True
)
assert results["true_positives"] == y.sum()
alone = TruePositives()
alone.update_state(np.array([[1.0], [1.0]]), np.array([[0.9], [0.2]]))
value = float(alone.result())
alone.reset_state()

facts = {
    "history": history.history,
    "results": results,
    "halves": halves,
    "names": [metric.name for metric in model.metrics],
    "alone": [value, float(alone.result())],
    "config": sorted(alone.get_config()),
    "variables": len(alone.variables),
}

"""Three quantiles at once, with a pinball loss and an own metric."""

import numpy as np

import keras_reference as keras

ops = keras.ops

QUANTILES = (0.1, 0.5, 0.9)


@keras.saving.register_keras_serializable("programs")
class Pinball(keras.losses.Loss):
    def __init__(self, quantiles, name="pinball", **kwargs):
        super().__init__(name=name, **kwargs)
        self.quantiles = tuple(quantiles)

    def call(self, y_true, y_pred):
        error = ops.expand_dims(y_true, -1) - y_pred
        share = ops.convert_to_tensor(self.quantiles, dtype=y_pred.dtype)
        return ops.mean(
            ops.maximum(share * error, (share - 1) * error), axis=-1
        )

    def get_config(self):
        return {**super().get_config(), "quantiles": self.quantiles}


@keras.saving.register_keras_serializable("programs")
class Coverage(keras.metrics.Metric):
    def __init__(self, name="coverage", **kwargs):
        super().__init__(name=name, **kwargs)
        self.inside = self.add_weight(name="inside", initializer="zeros")
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        inside = ops.logical_and(
            y_true >= y_pred[:, 0], y_true <= y_pred[:, -1]
        )
        self.inside.assign_add(ops.sum(ops.cast(inside, "float32")))
        self.count.assign_add(ops.cast(ops.shape(y_true)[0], "float32"))

    def result(self):
        return self.inside / ops.maximum(self.count, 1.0)


rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, (60, 1)).astype("float32")
y = (np.sin(3 * x[:, 0]) + rng.normal(0, 0.2, 60)).astype("float32")
model = keras.Sequential(
    [
        keras.Input((1,)),
        keras.layers.Dense(8, activation="tanh"),
        keras.layers.Dense(len(QUANTILES)),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile("rmsprop", Pinball(QUANTILES), metrics=[Coverage()])
history = model.fit(
    x, y, epochs=4, batch_size=20, shuffle=False, verbose=0,
    validation_split=0.2,
)  # fmt: skip
model.save("quantiles.keras")
again = keras.models.load_model("quantiles.keras")

facts = {
    "history": history.history,
    "again": again.evaluate(x, y, verbose=0, return_dict=True),
    "quantiles": list(again.loss.quantiles),
    "predicted": model.predict(x[:4], verbose=0),
}

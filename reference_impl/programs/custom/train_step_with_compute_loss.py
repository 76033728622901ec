"""The advised `train_step`: `compute_loss`, then the compiled metrics."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class CustomModel(keras.Model):
    def train_step(self, data):
        if len(data) == 3:
            x, y, sample_weight = data
        else:
            sample_weight = None
            x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(
                x=x, y=y, y_pred=y_pred, sample_weight=sample_weight
            )
        gradients = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply(gradients, self.trainable_weights)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred, sample_weight=sample_weight)
        return {m.name: m.result() for m in self.metrics}


rng = np.random.default_rng(0)
inputs = keras.Input((6,))
model = CustomModel(inputs, keras.layers.Dense(1)(inputs))
model.set_weights([rng.normal(size=(6, 1)), np.zeros(1)])
model.compile(
    optimizer=keras.optimizers.Adam(0.05),
    loss="mse",
    metrics=[keras.metrics.MeanSquaredError(name="mse")],
)
x = rng.normal(size=(30, 6)).astype("float32")
y = rng.normal(size=(30, 1)).astype("float32")
weights = rng.uniform(size=30).astype("float32")
plain = model.fit(x, y, epochs=2, shuffle=False, verbose=0)
result_keys = sorted(plain.history)
weighted = model.fit(
    x, y, sample_weight=weights, epochs=2, shuffle=False, verbose=0
)
assert weighted.history["loss"][-1] < weighted.history["loss"][0]

facts = {
    "keys": result_keys,
    "loss": plain.history["loss"],
    "weighted": weighted.history["loss"],
    "weights": model.get_weights(),
}

"""Override `compute_metrics`: add values to the logs."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Logged(keras.Model):
    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        results = super().compute_metrics(x, y, y_pred, sample_weight)
        results["spread"] = tf.reduce_max(y_pred) - tf.reduce_min(y_pred)
        return results


x = np.linspace(-1, 1, 12).reshape(12, 1).astype("float32")
inputs = keras.Input((1,))
model = Logged(inputs, keras.layers.Dense(1, kernel_initializer="ones")(inputs))
model.compile(keras.optimizers.SGD(0.1), "mse")
history = model.fit(
    x, 3 * x, epochs=2, shuffle=False, verbose=0, validation_data=(x, x)
)
result = model.evaluate(x, x, return_dict=True, verbose=0)
assert set(result) == {"loss", "spread"}

facts = {"history": history.history, "result": result}

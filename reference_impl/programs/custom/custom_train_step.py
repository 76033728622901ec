"""Override `train_step` and `test_step`, with metrics of the model."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class CustomModel(keras.Model):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.loss_tracker = keras.metrics.Mean(name="loss")
        self.mae = keras.metrics.Mean(name="mae")

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(y - y_pred))
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(
            zip(gradients, self.trainable_variables, strict=True)
        )
        self.loss_tracker.update_state(loss)
        self.mae.update_state(tf.abs(y - y_pred))
        return {"loss": self.loss_tracker.result(), "mae": self.mae.result()}

    def test_step(self, data):
        x, y = data
        error = tf.abs(y - self(x, training=False))
        self.mae.update_state(error)
        return {"mae": self.mae.result(), "largest": tf.reduce_max(error)}

    @property
    def metrics(self):
        return [self.loss_tracker, self.mae]


rng = np.random.default_rng(0)
inputs = keras.Input((4,))
outputs = keras.layers.Dense(1)(keras.layers.Dense(3, "tanh")(inputs))
model = CustomModel(inputs, outputs)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(optimizer=keras.optimizers.RMSprop(0.01))
x = rng.normal(size=(24, 4)).astype("float32")
y = x[:, :1] * 2
history = model.fit(
    x, y, batch_size=8, epochs=3, shuffle=False, verbose=0,
    validation_data=(x[:8], y[:8]),
)  # fmt: skip

facts = {
    "history": history.history,
    "test": model.evaluate(x, y, verbose=0, return_dict=True),
    "class": type(model).__name__,
    "metrics": [metric.name for metric in model.metrics],
    "predictions": model.predict(x[:3], verbose=0),
}

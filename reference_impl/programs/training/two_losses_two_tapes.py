"""Different learning rates for two parts of a model."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class TwoSpeeds(keras.Model):
    def __init__(self):
        super().__init__()
        self.slow = keras.layers.Dense(4, activation="tanh")
        self.fast = keras.layers.Dense(1)

    def call(self, x):
        return self.fast(self.slow(x))

    def compile(self, slow_optimizer, fast_optimizer, **kwargs):
        super().compile(**kwargs)
        self.slow_optimizer = slow_optimizer
        self.fast_optimizer = fast_optimizer

    def train_step(self, data):
        x, y = data
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_mean((self(x, training=True) - y) ** 2)
        for optimizer, layer in (
            (self.slow_optimizer, self.slow),
            (self.fast_optimizer, self.fast),
        ):
            weights = layer.trainable_weights
            gradients = tape.gradient(loss, weights)
            optimizer.apply_gradients(zip(gradients, weights, strict=True))
        return {"loss": loss}


rng = np.random.default_rng(0)
model = TwoSpeeds()
x = rng.normal(size=(20, 3)).astype("float32")
y = rng.normal(size=(20, 1)).astype("float32")
model(x)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.01), keras.optimizers.Adam(0.05))
history = model.fit(x, y, batch_size=20, epochs=4, verbose=0)

facts = {
    "loss": history.history["loss"],
    "weights": model.get_weights(),
    "steps": [int(model.slow_optimizer.iterations),
              int(model.fast_optimizer.iterations)],
}  # fmt: skip

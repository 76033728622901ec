"""Denoising diffusion of points, with an average network for sampling."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Diffusion(keras.Model):
    def __init__(self, ema=0.9):
        super().__init__()
        self.network = make_network()
        self.ema_network = keras.models.clone_model(self.network)
        self.ema = ema

    def compile(self, **kwargs):
        super().compile(**kwargs)
        self.noise_loss_tracker = keras.metrics.Mean(name="n_loss")

    @property
    def metrics(self):
        return [self.noise_loss_tracker]

    def rates(self, times):
        return tf.cos(times * np.pi / 2), tf.sin(times * np.pi / 2)

    def train_step(self, points):
        size = tf.shape(points)[0]
        noises = tf.random.normal(tf.shape(points))
        times = tf.random.uniform((size, 1))
        signal, noise = self.rates(times)
        noisy = signal * points + noise * noises
        with tf.GradientTape() as tape:
            predicted = self.network([noisy, noise**2], training=True)
            loss = self.loss(noises, predicted)
        weights = self.network.trainable_weights
        gradients = tape.gradient(loss, weights)
        self.optimizer.apply_gradients(zip(gradients, weights, strict=True))
        self.noise_loss_tracker.update_state(loss)
        for weight, average in zip(
            self.network.weights, self.ema_network.weights, strict=True
        ):
            average.assign(self.ema * average + (1 - self.ema) * weight)
        return {m.name: m.result() for m in self.metrics}

    def generate(self, count, steps):
        x = tf.random.normal((count, 2))
        for i in range(steps, 0, -1):
            signal, noise = self.rates(tf.fill((count, 1), i / steps * 0.95))
            predicted = self.ema_network([x, noise**2], training=False)
            clean = (x - noise * predicted) / signal
            signal, noise = self.rates(
                tf.fill((count, 1), (i - 1) / steps * 0.95)
            )
            x = signal * clean + noise * predicted
        return x


def make_network():
    points = keras.Input((2,))
    variance = keras.Input((1,))
    x = keras.layers.Dense(16)(points) + keras.layers.Dense(16)(variance)
    x = keras.layers.Activation("relu")(x)
    x = keras.layers.Dense(16, activation="relu")(x)
    outputs = keras.layers.Dense(2, kernel_initializer="zeros")(x)
    return keras.Model([points, variance], outputs)


rng = np.random.default_rng(0)
angles = rng.uniform(0, 2 * np.pi, 64)
circle = np.stack([np.cos(angles), np.sin(angles)], 1).astype("float32")
model = Diffusion()
model.compile(
    optimizer=keras.optimizers.AdamW(0.01, weight_decay=1e-4),
    loss=keras.losses.MeanSquaredError(),
)
history = model.fit(circle, batch_size=16, epochs=6, verbose=0)
losses = history.history["n_loss"]
assert losses[-1] < losses[0]

facts = {
    "keys": list(history.history),
    "generated": list(model.generate(5, 4).shape),
    "weights": [len(model.weights), len(model.network.weights)],
}

"""A GAN with two optimizers, on points of a line."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class GAN(keras.Model):
    def __init__(self, discriminator, generator, latent_dim):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.latent_dim = latent_dim
        self.d_loss_metric = keras.metrics.Mean(name="d_loss")
        self.g_loss_metric = keras.metrics.Mean(name="g_loss")
        self.seed_generator = keras.random.SeedGenerator(1337)

    def compile(self, d_optimizer, g_optimizer, loss_fn):
        super().compile()
        self.d_optimizer = d_optimizer
        self.g_optimizer = g_optimizer
        self.loss_fn = loss_fn

    @property
    def metrics(self):
        return [self.d_loss_metric, self.g_loss_metric]

    def train_step(self, real):
        batch_size = tf.shape(real)[0]
        noise = tf.random.normal((batch_size, self.latent_dim))
        fake = self.generator(noise)
        combined = tf.concat([fake, real], axis=0)
        labels = tf.concat(
            [tf.ones((batch_size, 1)), tf.zeros((batch_size, 1))], axis=0
        )
        with tf.GradientTape() as tape:
            predictions = self.discriminator(combined)
            d_loss = self.loss_fn(labels, predictions)
        weights = self.discriminator.trainable_weights
        gradients = tape.gradient(d_loss, weights)
        self.d_optimizer.apply_gradients(zip(gradients, weights, strict=True))

        misleading = tf.zeros((batch_size, 1))
        with tf.GradientTape() as tape:
            predictions = self.discriminator(self.generator(noise))
            g_loss = self.loss_fn(misleading, predictions)
        weights = self.generator.trainable_weights
        gradients = tape.gradient(g_loss, weights)
        self.g_optimizer.apply_gradients(zip(gradients, weights, strict=True))
        self.d_loss_metric.update_state(d_loss)
        self.g_loss_metric.update_state(g_loss)
        return {
            "d_loss": self.d_loss_metric.result(),
            "g_loss": self.g_loss_metric.result(),
        }


class Sampler(keras.callbacks.Callback):
    def __init__(self):
        self.samples = []

    def on_epoch_end(self, epoch, logs=None):
        noise = np.zeros((3, 2), "float32")
        self.samples.append(self.model.generator(noise).shape)


def dense(units, activation=None):
    return keras.layers.Dense(units, activation=activation)


discriminator = keras.Sequential(
    [keras.Input((2,)), dense(8, "relu"), dense(1)], name="discriminator"
)
generator = keras.Sequential(
    [keras.Input((2,)), dense(8, "relu"), dense(2)], name="generator"
)
line = np.linspace(-1, 1, 64)
real = np.stack([line, 2 * line], axis=1).astype("float32")
gan = GAN(discriminator, generator, latent_dim=2)
gan.compile(
    d_optimizer=keras.optimizers.Adam(learning_rate=0.01),
    g_optimizer=keras.optimizers.Adam(learning_rate=0.01),
    loss_fn=keras.losses.BinaryCrossentropy(from_logits=True),
)
before = [m.get_weights()[0] for m in (discriminator, generator)]
sampler = Sampler()
history = gan.fit(real, batch_size=16, epochs=3, callbacks=[sampler], verbose=0)
after = [m.get_weights()[0] for m in (discriminator, generator)]

facts = {
    "keys": sorted(history.history),
    "finite": bool(np.isfinite(list(history.history.values())).all()),
    "changed": [
        not np.array_equal(a, b) for a, b in zip(before, after, strict=True)
    ],
    "steps": [
        int(gan.d_optimizer.iterations), int(gan.g_optimizer.iterations),
    ],
    "samples": [list(shape) for shape in sampler.samples],
}  # fmt: skip

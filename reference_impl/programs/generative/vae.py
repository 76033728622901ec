"""A variational autoencoder of vectors, with its own train step."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Sampling(keras.layers.Layer):
    """Draw from the normal distribution of a mean and a log variance."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        z_mean, z_log_var = inputs
        epsilon = tf.random.stateless_normal(
            tf.shape(z_mean), self.seed_generator.next()
        )
        return z_mean + tf.exp(0.5 * z_log_var) * epsilon


class VAE(keras.Model):
    def __init__(self, encoder, decoder, **kwargs):
        super().__init__(**kwargs)
        self.encoder = encoder
        self.decoder = decoder
        self.total_loss_tracker = keras.metrics.Mean(name="total_loss")
        self.reconstruction_tracker = keras.metrics.Mean(name="reconstruction")
        self.kl_loss_tracker = keras.metrics.Mean(name="kl_loss")

    @property
    def metrics(self):
        return [
            self.total_loss_tracker,
            self.reconstruction_tracker,
            self.kl_loss_tracker,
        ]

    def train_step(self, data):
        with tf.GradientTape() as tape:
            z_mean, z_log_var, z = self.encoder(data)
            reconstruction = self.decoder(z)
            squares = tf.reduce_sum((data - reconstruction) ** 2, axis=1)
            reconstruction_loss = tf.reduce_mean(squares)
            kl = 1 + z_log_var - tf.square(z_mean) - tf.exp(z_log_var)
            kl_loss = -0.5 * tf.reduce_mean(tf.reduce_sum(kl, axis=1))
            total_loss = reconstruction_loss + 0.1 * kl_loss
        gradients = tape.gradient(total_loss, self.trainable_weights)
        self.optimizer.apply_gradients(
            zip(gradients, self.trainable_weights, strict=True)
        )
        self.total_loss_tracker.update_state(total_loss)
        self.reconstruction_tracker.update_state(reconstruction_loss)
        self.kl_loss_tracker.update_state(kl_loss)
        return {metric.name: metric.result() for metric in self.metrics}


encoder_inputs = keras.Input(shape=(8,))
x = keras.layers.Dense(12, activation="relu")(encoder_inputs)
z_mean = keras.layers.Dense(2, name="z_mean")(x)
z_log_var = keras.layers.Dense(2, name="z_log_var")(x)
z = Sampling()([z_mean, z_log_var])
encoder = keras.Model(encoder_inputs, [z_mean, z_log_var, z], name="encoder")
latent = keras.Input(shape=(2,))
y = keras.layers.Dense(12, activation="relu")(latent)
decoder = keras.Model(latent, keras.layers.Dense(8)(y), name="decoder")

rng = np.random.default_rng(0)
codes = rng.normal(size=(128, 2))
data = (codes @ rng.normal(size=(2, 8))).astype("float32")
vae = VAE(encoder, decoder)
vae.compile(optimizer=keras.optimizers.Adam(0.01))
history = vae.fit(data, epochs=8, batch_size=16, verbose=0)
losses = history.history["total_loss"]
assert losses[-1] < 0.8 * losses[0]

facts = {
    "keys": sorted(history.history),
    "weights": [len(vae.weights), len(vae.trainable_weights)],
    "variables": len(encoder.variables) - len(encoder.weights),
    "layers": [layer.name for layer in vae.layers],
    "encoded": [list(part.shape) for part in encoder.predict(data, verbose=0)],
    "decoded": list(decoder.predict(np.zeros((3, 2)), verbose=0).shape),
}

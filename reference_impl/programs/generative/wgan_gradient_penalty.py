"""A Wasserstein GAN: several critic steps, a penalty on gradients."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class WGAN(keras.Model):
    def __init__(self, critic, generator, steps=2, weight=10.0):
        super().__init__()
        self.critic, self.generator = critic, generator
        self.steps, self.weight = steps, weight

    def compile(self, c_optimizer, g_optimizer, **kwargs):
        super().compile(**kwargs)
        self.c_optimizer, self.g_optimizer = c_optimizer, g_optimizer

    def gradient_penalty(self, real, fake):
        share = tf.random.uniform((tf.shape(real)[0], 1))
        between = real + share * (fake - real)
        with tf.GradientTape() as tape:
            tape.watch(between)
            score = self.critic(between, training=True)
        gradients = tape.gradient(score, [between])[0]
        norm = tf.sqrt(tf.reduce_sum(tf.square(gradients), axis=1) + 1e-12)
        return tf.reduce_mean((norm - 1.0) ** 2)

    def train_step(self, real):
        if isinstance(real, tuple):
            real = real[0]
        size = tf.shape(real)[0]
        for _ in range(self.steps):
            with tf.GradientTape() as tape:
                fake = self.generator(tf.random.normal((size, 3)))
                cost = tf.reduce_mean(self.critic(fake)) - tf.reduce_mean(
                    self.critic(real)
                )
                c_loss = cost + self.weight * self.gradient_penalty(real, fake)
            variables = self.critic.trainable_variables
            self.c_optimizer.apply_gradients(
                zip(tape.gradient(c_loss, variables), variables, strict=True)
            )
        with tf.GradientTape() as tape:
            fake = self.generator(tf.random.normal((size, 3)), training=True)
            g_loss = -tf.reduce_mean(self.critic(fake))
        variables = self.generator.trainable_variables
        self.g_optimizer.apply_gradients(
            zip(tape.gradient(g_loss, variables), variables, strict=True)
        )
        return {"c_loss": c_loss, "g_loss": g_loss}


def network(sizes, name):
    layers = [keras.layers.Dense(n, "relu") for n in sizes[1:-1]]
    return keras.Sequential(
        [keras.Input((sizes[0],)), *layers, keras.layers.Dense(sizes[-1])],
        name=name,
    )


critic, generator = network([2, 8, 1], "critic"), network([3, 8, 2], "gen")
real = np.random.default_rng(0).normal(3, 0.1, (48, 2)).astype("float32")
wgan = WGAN(critic, generator)
wgan.compile(
    keras.optimizers.Adam(0.01, beta_1=0.5), keras.optimizers.Adam(0.01)
)
history = wgan.fit(real, batch_size=16, epochs=2, verbose=0)

facts = {
    "keys": sorted(history.history),
    "finite": bool(np.isfinite(history.history["c_loss"]).all()),
    "steps": [
        int(wgan.c_optimizer.iterations), int(wgan.g_optimizer.iterations),
    ],
    "sample": list(generator(np.zeros((2, 3), "float32")).shape),
}  # fmt: skip

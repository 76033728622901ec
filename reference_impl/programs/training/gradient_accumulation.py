"""Small batches that act like a large one, built in and by hand."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(32, 3)).astype("float32")
y = rng.normal(size=(32, 1)).astype("float32")
start = [rng.normal(size=(3, 1)), np.zeros(1)]


class Accumulating(keras.Model):
    def __init__(self, every, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.every = every
        self.step = tf.Variable(0, trainable=False)
        self.sums = [
            tf.Variable(tf.zeros(w.shape), trainable=False)
            for w in self.trainable_weights
        ]

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = self.compute_loss(x, y, self(x, training=True))
        gradients = tape.gradient(loss, self.trainable_weights)
        self.step.assign_add(1)
        for total, gradient in zip(self.sums, gradients, strict=True):
            total.assign_add(gradient / self.every)
        tf.cond(
            self.step % self.every == 0, self.update, lambda: tf.constant(0)
        )
        return {"loss": loss}

    def update(self):
        self.optimizer.apply_gradients(
            zip(self.sums, self.trainable_weights, strict=True)
        )
        for total in self.sums:
            total.assign(tf.zeros_like(total))
        return tf.constant(1)


def trained(model, batch_size, **arguments):
    model.set_weights(start)
    model.compile(keras.optimizers.SGD(0.1, **arguments), "mse")
    model.fit(x, y, batch_size=batch_size, shuffle=False, verbose=0)
    return model.get_weights()


inputs = keras.Input((3,))
plain = keras.Model(inputs, keras.layers.Dense(1)(inputs))
large = trained(plain, 16)
built_in = trained(plain, 8, gradient_accumulation_steps=2)
outputs = keras.layers.Dense(1)(inputs)
by_hand = Accumulating(2, inputs, outputs)
by_hand.compile(keras.optimizers.SGD(0.1), "mse")
by_hand.optimizer.build(by_hand.trainable_weights)
kernel, bias = by_hand.trainable_weights
kernel.assign(start[0])
bias.assign(start[1])
by_hand.fit(x, y, batch_size=8, shuffle=False, verbose=0)
assert np.allclose(large[0], built_in[0], atol=1e-5)
assert np.allclose(large[0], kernel.numpy(), atol=1e-5)

facts = {"large": large, "built_in": built_in, "by_hand": kernel.numpy()}

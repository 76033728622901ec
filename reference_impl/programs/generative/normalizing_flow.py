"""RealNVP: coupling layers, an exact likelihood, and its inverse."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def coupling(units):
    inputs = keras.Input((2,))
    hidden = keras.layers.Dense(units, activation="relu")(inputs)
    shift = keras.layers.Dense(2)(hidden)
    scale = keras.layers.Dense(2, activation="tanh")(hidden)
    return keras.Model(inputs, [scale, shift])


class RealNVP(keras.Model):
    def __init__(self, num_couplings):
        super().__init__()
        masks = [[0.0, 1.0], [1.0, 0.0]] * (num_couplings // 2)
        self.masks = np.array(masks, "float32")
        self.couplings = [coupling(8) for _ in range(num_couplings)]
        self.loss_tracker = keras.metrics.Mean(name="loss")

    @property
    def metrics(self):
        return [self.loss_tracker]

    def call(self, x, training=True):
        log_det = 0.0
        order = range(len(self.couplings))
        direction = -1 if training else 1
        for i in list(order)[::direction]:
            mask = self.masks[i]
            rest = 1 - mask
            scale, shift = self.couplings[i](x * mask)
            scale, shift = scale * rest, shift * rest
            gate = (direction - 1) / 2
            x = (
                rest
                * (
                    x * tf.exp(direction * scale)
                    + direction * shift * tf.exp(gate * scale)
                )
                + x * mask
            )
            log_det += gate * tf.reduce_sum(scale, axis=1)
        return x, log_det

    def log_loss(self, x):
        y, log_det = self(x)
        log_prob = -0.5 * tf.reduce_sum(y**2 + np.log(2 * np.pi), axis=1)
        return -tf.reduce_mean(log_prob + log_det)

    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self.log_loss(data)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(
            zip(gradients, self.trainable_variables, strict=True)
        )
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}


rng = np.random.default_rng(0)
data = rng.normal(2, 0.5, (64, 2)).astype("float32")
flow = RealNVP(4)
flow(data)
flow.set_weights([rng.normal(0, 0.2, w.shape) for w in flow.get_weights()])
flow.compile(optimizer=keras.optimizers.Adam(0.01))
history = flow.fit(data, batch_size=32, epochs=5, shuffle=False, verbose=0)
assert history.history["loss"][-1] < history.history["loss"][0]
latent, _ = flow(data)
back, _ = flow(latent, training=False)
assert np.allclose(back, data, atol=1e-3)

facts = {"loss": history.history["loss"], "weights": len(flow.weights)}

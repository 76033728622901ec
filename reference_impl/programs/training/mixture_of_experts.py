"""A gate weighs the outputs of several experts; load is balanced by a loss."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class MixtureOfExperts(keras.layers.Layer):
    def __init__(self, num_experts, units, **kwargs):
        super().__init__(**kwargs)
        self.experts = [
            keras.layers.Dense(units, activation="relu")
            for _ in range(num_experts)
        ]
        self.gate = keras.layers.Dense(num_experts, activation="softmax")

    def call(self, inputs):
        gates = self.gate(inputs)
        outputs = tf.stack([e(inputs) for e in self.experts], axis=1)
        load = tf.reduce_mean(gates, axis=0)
        self.add_loss(0.01 * tf.reduce_sum(tf.square(load)))
        return tf.reduce_sum(gates[:, :, None] * outputs, axis=1)


rng = np.random.default_rng(0)
inputs = keras.Input((4,))
x = MixtureOfExperts(3, 6, name="experts")(inputs)
model = keras.Model(inputs, keras.layers.Dense(1)(x))
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
data = rng.normal(size=(32, 4)).astype("float32")
target = np.abs(data[:, :1])
model.compile(keras.optimizers.Adam(0.02), "mse")
history = model.fit(data, target, epochs=5, shuffle=False, verbose=0)
assert history.history["loss"][-1] < history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "paths": [w.path for w in model.weights],
    "experts": len(model.get_layer("experts").experts),
    "losses": len(model.losses),
}

"""Sharpness-aware minimization: climb a little, then descend."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class SAMModel(keras.Model):
    def __init__(self, network, rho=0.05):
        super().__init__()
        self.network = network
        self.rho = rho

    def call(self, inputs):
        return self.network(inputs)

    def gradients(self, x, y):
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        return loss, y_pred, tape.gradient(loss, self.trainable_variables)

    def train_step(self, data):
        x, y = data
        loss, y_pred, gradients = self.gradients(x, y)
        norm = tf.linalg.global_norm(gradients)
        steps = [g * self.rho / (norm + 1e-12) for g in gradients]
        variables = self.trainable_variables
        for variable, size in zip(variables, steps, strict=True):
            variable.assign_add(size)
        _, _, sharp = self.gradients(x, y)
        for variable, size in zip(variables, steps, strict=True):
            variable.assign_sub(size)
        self.optimizer.apply_gradients(zip(sharp, variables, strict=True))
        return self.compute_metrics(x, y, y_pred)


rng = np.random.default_rng(0)
network = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(5, "relu"), keras.layers.Dense(2)]
)
network.set_weights([rng.normal(0, 1, w.shape) for w in network.get_weights()])
model = SAMModel(network)
model.compile(
    keras.optimizers.SGD(0.1),
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
x = rng.normal(size=(30, 3)).astype("float32")
y = (x[:, 0] > x[:, 1]).astype(int)
history = model.fit(x, y, batch_size=10, epochs=3, shuffle=False, verbose=0)

facts = {
    "accuracy": history.history["accuracy"],
    "weights": network.get_weights(),
    "keys": sorted(history.history),
}

"""Write an optimizer: momentum by the sign of the gradient (Lion)."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class SignMomentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, beta=0.9, name="signs", **kwargs):
        super().__init__(learning_rate=learning_rate, name=name, **kwargs)
        self.beta = beta

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.momentums = [
            self.add_variable_from_reference(variable, name="momentum")
            for variable in variables
        ]

    def update_step(self, gradient, variable, learning_rate):
        rate = tf.cast(learning_rate, variable.dtype)
        momentum = self.momentums[self._get_variable_index(variable)]
        self.assign(momentum, self.beta * momentum + (1 - self.beta) * gradient)
        self.assign_sub(variable, rate * tf.sign(momentum))

    def get_config(self):
        return {**super().get_config(), "beta": self.beta}


rng = np.random.default_rng(0)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.set_weights([np.zeros((3, 1)), np.zeros(1)])
optimizer = SignMomentum(0.1, clipnorm=1.0)
model.compile(optimizer, "mse")
x = rng.normal(size=(32, 3)).astype("float32")
y = x @ np.array([[1.0], [-1.0], [0.5]], "float32")
history = model.fit(x, y, epochs=4, batch_size=8, shuffle=False, verbose=0)
assert history.history["loss"][-1] < 0.5 * history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "weights": model.get_weights(),
    "config": sorted(optimizer.get_config()),
    "variables": len(optimizer.variables),
    "iterations": int(optimizer.iterations),
    "again": SignMomentum.from_config(optimizer.get_config()).beta,
}

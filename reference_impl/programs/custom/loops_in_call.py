"""`tf.while_loop`, `tf.map_fn` and Python loops inside layers."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class FixedPoint(keras.layers.Layer):
    """Iterate x = tanh(W x + b) until it stays."""

    def __init__(self, units, steps):
        super().__init__()
        self.dense = keras.layers.Dense(units, activation="tanh")
        self.steps = steps

    def build(self, input_shape):
        self.dense.build(input_shape)

    def call(self, inputs):
        def body(i, x):
            return i + 1, self.dense(x) + 0.5 * inputs

        _, x = tf.while_loop(
            lambda i, x: i < self.steps, body, (0, tf.zeros_like(inputs))
        )
        return x


class Solve(keras.layers.Layer):
    def call(self, matrices):
        eye = 3.0 * tf.eye(2)
        return tf.map_fn(lambda m: tf.linalg.inv(m + eye), matrices)


inputs = keras.Input((3,))
model = keras.Model(inputs, FixedPoint(3, 4)(inputs))
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
x = rng.normal(size=(8, 3)).astype("float32")
model.compile(keras.optimizers.SGD(0.1), "mse")
history = model.fit(x, x, epochs=3, shuffle=False, verbose=0)
matrices = keras.Input((2, 2))
inverse = keras.Model(matrices, Solve()(matrices))

facts = {
    "loss": history.history["loss"],
    "weights": len(model.weights),
    "inverse": inverse.predict(np.ones((2, 2, 2)), verbose=0),
}

"""A layer that integrates a network with Runge and Kutta's method."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Flow(layers.Layer):
    def __init__(self, field, steps, **kwargs):
        super().__init__(**kwargs)
        self.field, self.steps = field, steps

    def call(self, state):
        size = 1.0 / self.steps

        def advance(step, state):
            first = self.field(state)
            second = self.field(state + size / 2 * first)
            third = self.field(state + size / 2 * second)
            fourth = self.field(state + size * third)
            return state + size / 6 * (first + 2 * second + 2 * third + fourth)

        return ops.fori_loop(0, self.steps, advance, state)


field = keras.Sequential(
    [keras.Input((2,)), layers.Dense(5, "tanh"), layers.Dense(2)]
)
rng = np.random.default_rng(0)
field.set_weights([rng.normal(0, 0.5, w.shape) for w in field.weights])
inputs = keras.Input((2,))
model = keras.Model(inputs, Flow(field, 4)(inputs))
x = rng.normal(size=(20, 2)).astype("float32")
angle = np.pi / 6
turn = [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
y = (x @ np.array(turn)).astype("float32")
model.compile(keras.optimizers.Adam(0.02), "mse")
history = model.fit(x, y, batch_size=10, epochs=3, shuffle=False, verbose=0)
point = tf.constant(x[:1])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(point)
    moved = model(point)
jacobian = tape.jacobian(moved, point, experimental_use_pfor=False)

facts = {
    "history": history.history,
    "moved": np.asarray(moved),
    "jacobian": np.asarray(jacobian).reshape(2, 2),
    "weights": len(model.trainable_weights),
}

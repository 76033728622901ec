"""When layers are built: at the first call, by `build`, by an `Input`."""

import numpy as np

import keras_reference as keras

events = []


class Noisy(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        events.append("init")
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        events.append(f"build {tuple(input_shape)[1:]}")
        self.kernel = self.add_weight((input_shape[-1], self.units), "ones")
        super().build(input_shape)

    def call(self, inputs):
        return inputs @ self.kernel


x = np.ones((2, 3), "float32")
layer = Noisy(2)
states = [layer.built]
layer(x)
layer(x)
states.append(layer.built)
by_hand = Noisy(1)
by_hand.build((None, 5))
states.append([by_hand.built, len(by_hand.weights)])
symbolic = Noisy(4)
symbolic(keras.Input((6,)))
states.append(len(symbolic.weights))


class Block(keras.layers.Layer):
    """Builds its parts in its own `build`."""

    def __init__(self):
        super().__init__()
        self.parts = [keras.layers.Dense(4), keras.layers.Dense(3)]

    def build(self, input_shape):
        for part in self.parts:
            part.build(input_shape)
            input_shape = part.compute_output_shape(input_shape)

    def call(self, inputs):
        for part in self.parts:
            inputs = part(inputs)
        return inputs


block = Block()
block.build((None, 2))

facts = {
    "events": events,
    "states": states,
    "block": [list(w.shape) for w in block.get_weights()],
    "parts": [part.built for part in block.parts],
    "called": list(block(np.ones((7, 2))).shape),
}

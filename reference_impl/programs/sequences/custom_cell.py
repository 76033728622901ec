"""A recurrent cell of one's own, alone and stacked, in an `RNN`."""

import numpy as np

import keras_reference as keras


class MinimalCell(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(
            shape=(input_shape[-1], self.units),
            initializer="uniform",
            name="kernel",
        )
        self.recurrent_kernel = self.add_weight(
            shape=(self.units, self.units),
            initializer="uniform",
            name="recurrent_kernel",
        )

    def call(self, inputs, states):
        previous = states[0]
        h = keras.ops.matmul(inputs, self.kernel)
        output = keras.ops.tanh(
            h + keras.ops.matmul(previous, self.recurrent_kernel)
        )
        return output, [output]


inputs = keras.Input((None, 3))
x = keras.layers.RNN(MinimalCell(4), return_sequences=True)(inputs)
outputs = keras.layers.RNN([MinimalCell(3), MinimalCell(2)])(x)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
data = rng.normal(size=(6, 4, 3)).astype("float32")
first = model.predict(data, verbose=0)
model.compile(keras.optimizers.Adam(0.01), "mse")
history = model.fit(data, np.zeros((6, 2)), epochs=3, shuffle=False, verbose=0)

facts = {
    "first": first,
    "loss": history.history["loss"],
    "weights": [list(w.shape) for w in model.get_weights()],
}

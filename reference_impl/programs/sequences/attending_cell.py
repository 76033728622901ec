"""A cell of one's own, whose states are a vector and a matrix of memory."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


@keras.saving.register_keras_serializable("programs")
class MemoryCell(layers.Layer):
    def __init__(self, units, slots, **kwargs):
        super().__init__(**kwargs)
        self.units, self.slots = units, slots
        self.state_size = [units, slots * units]
        self.output_size = 2 * units

    def build(self, input_shape):
        self.candidate = layers.Dense(self.units, activation="tanh")
        self.candidate.build((None, input_shape[-1] + self.units))
        self.address = layers.Dense(self.slots, activation="softmax")
        self.address.build((None, self.units))

    def get_initial_state(self, batch_size=None):
        return [
            ops.zeros((batch_size, self.units)),
            ops.ones((batch_size, self.slots * self.units)) / self.slots,
        ]

    def call(self, inputs, states, training=False):
        hidden, memory = states
        memory = ops.reshape(memory, (-1, self.slots, self.units))
        hidden = self.candidate(ops.concatenate([inputs, hidden], axis=-1))
        address = self.address(hidden)[..., None]
        read = ops.sum(address * memory, axis=1)
        memory = (1 - address) * memory + address * hidden[:, None]
        memory = ops.reshape(memory, (-1, self.slots * self.units))
        return ops.concatenate([hidden, read], axis=-1), [hidden, memory]

    def get_config(self):
        config = {"units": self.units, "slots": self.slots}
        return {**super().get_config(), **config}


rng = np.random.default_rng(0)
inputs = keras.Input((5, 3))
masked = layers.Masking()(inputs)
sequence, hidden, memory = layers.RNN(
    MemoryCell(4, 2), return_sequences=True, return_state=True
)(masked)
both = layers.Bidirectional(layers.RNN(MemoryCell(2, 3)), merge_mode="ave")
outputs = layers.Dense(1)(layers.concatenate([both(sequence), hidden]))
model = keras.Model(inputs, [outputs, memory])
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
x = rng.normal(size=(6, 5, 3)).astype("float32")
x[:3, 3:] = 0
y = x.sum(axis=(1, 2))[:, None]
model.compile("rmsprop", ["mse", None])
history = model.fit(x, [y, y], epochs=2, shuffle=False, verbose=0)
model.save("memory.keras")
again = keras.models.load_model("memory.keras")

facts = {
    "history": history.history["loss"],
    "predicted": model.predict(x, verbose=0),
    "again": again.predict(x, verbose=0),
    "shapes": [sequence.shape, hidden.shape, memory.shape],
}

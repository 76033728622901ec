"""One network makes the weights of another."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class HyperLinear(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.size = input_shape[-1]
        self.kernels = keras.layers.Dense(self.size * self.units)
        self.biases = keras.layers.Dense(self.units)

    def call(self, inputs, context):
        kernel = tf.reshape(self.kernels(context), (-1, self.size, self.units))
        product = tf.einsum("bi,bij->bj", inputs, kernel)
        return product + self.biases(context)


x_input = keras.Input((3,), name="x")
context_input = keras.Input((2,), name="context")
output = HyperLinear(1)(x_input, context=context_input)
model = keras.Model({"x": x_input, "context": context_input}, output)
rng = np.random.default_rng(0)
shapes = [w.shape for w in model.get_weights()]
model.set_weights([rng.normal(0, 0.3, shape) for shape in shapes])
x = rng.normal(size=(40, 3)).astype("float32")
context = rng.normal(size=(40, 2)).astype("float32")
y = (x[:, :2] * context).sum(axis=1, keepdims=True)
model.compile(keras.optimizers.Adam(0.05), "mse")
history = model.fit(
    {"x": x, "context": context}, y, epochs=8, shuffle=False, verbose=0
)
assert history.history["loss"][-1] < 0.5 * history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "shapes": [list(shape) for shape in shapes],
    "trainable": len(model.trainable_weights),
}

"""A decoder that uses the transposed kernel of the encoder."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class DenseTied(keras.layers.Layer):
    def __init__(self, tied_to, **kwargs):
        super().__init__(**kwargs)
        self.tied_to = tied_to

    def build(self, input_shape):
        self.bias = self.add_weight(
            (self.tied_to.kernel.shape[0],), "zeros", name="bias"
        )

    def call(self, inputs):
        return tf.matmul(inputs, self.tied_to.kernel, transpose_b=True) + (
            self.bias
        )


inputs = keras.Input((5,))
encoder = keras.layers.Dense(2, activation="tanh", name="encoder")
code = encoder(inputs)
model = keras.Model(inputs, DenseTied(encoder, name="decoder")(code))
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
x = rng.normal(size=(20, 5)).astype("float32")
model.compile(keras.optimizers.Adam(0.05), "mse")
history = model.fit(x, x, epochs=4, shuffle=False, verbose=0)

facts = {
    "loss": history.history["loss"],
    "weights": [list(w.shape) for w in model.get_weights()],
    "count": model.count_params(),
}

"""Say what a layer returns without running it."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Repeat(keras.layers.Layer):
    def __init__(self, times, **kwargs):
        super().__init__(**kwargs)
        self.times = times

    def call(self, inputs):
        return tf.repeat(inputs[:, None], self.times, axis=1)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.times, *input_shape[1:])


class Traced(keras.layers.Layer):
    def call(self, inputs):
        return tf.cast(tf.reshape(inputs, (-1, 2)), "int32")


class Declared(keras.layers.Layer):
    def call(self, inputs):
        return tf.numpy_function(np.sort, [inputs], inputs.dtype)

    def compute_output_spec(self, inputs):
        return keras.KerasTensor(inputs.shape, dtype=inputs.dtype)


inputs = keras.Input((3,))
repeated = Repeat(4)(inputs)
traced = Traced()(keras.Input((6,)))
declared = Declared()(inputs)
model = keras.Model(inputs, declared)
values = model(np.array([[3.0, 1.0, 2.0]]))

facts = {
    "repeated": list(repeated.shape),
    "traced": [list(traced.shape), traced.dtype],
    "declared": [list(declared.shape), declared.dtype],
    "of_dense": list(keras.layers.Dense(5).compute_output_shape((None, 7))),
    "sorted": np.asarray(values).tolist(),
}

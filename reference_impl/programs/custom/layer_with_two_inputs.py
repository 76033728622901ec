"""Layers with several inputs: a list, further arguments, by name."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Bilinear(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        left, right = input_shape
        self.kernel = self.add_weight(
            (left[-1], right[-1], self.units), "ones", name="kernel"
        )

    def call(self, inputs):
        left, right = inputs
        return tf.einsum("bi,ijk,bj->bk", left, self.kernel, right)


class Attend(keras.layers.Layer):
    def build(self, query_shape, value_shape):
        self.scale = self.add_weight((), "ones")
        self.shapes = [tuple(query_shape), tuple(value_shape)]

    def call(self, query, value, temperature=1.0):
        scores = tf.matmul(query, value, transpose_b=True)
        weights = tf.nn.softmax(self.scale * scores / temperature)
        return tf.matmul(weights, value)


rng = np.random.default_rng(0)
a = rng.normal(size=(2, 3)).astype("float32")
b = rng.normal(size=(2, 4)).astype("float32")
bilinear = Bilinear(2)
product = bilinear([a, b])
assert np.allclose(product[:, 0], a.sum(1) * b.sum(1), atol=1e-4)
left, right = keras.Input((3,)), keras.Input((4,))
model = keras.Model([left, right], bilinear([left, right]))

attend = Attend()
q = rng.normal(size=(2, 5, 3)).astype("float32")
v = rng.normal(size=(2, 6, 3)).astype("float32")
query, value = keras.Input((5, 3)), keras.Input((6, 3))
attention = keras.Model([query, value], attend(query, value, temperature=2.0))

facts = {
    "product": np.asarray(product),
    "model": model.predict([a, b], verbose=0),
    "kernel": list(bilinear.kernel.shape),
    "attended": attention.predict([q, v], verbose=0),
    "shape": list(attention.output_shape),
    "cold": np.asarray(attend(q, value=v, temperature=0.01)),
}

"""Layers that make, pass on and use masks."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class MaskedMean(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs, mask=None):
        if mask is None:
            return tf.reduce_mean(inputs, axis=1)
        weights = tf.cast(mask, inputs.dtype)[:, :, None]
        total = tf.reduce_sum(inputs * weights, axis=1)
        return total / tf.reduce_sum(weights, axis=1)

    def compute_mask(self, inputs, mask=None):
        return None


class TemporalSplit(keras.layers.Layer):
    """Cut the second half off, its mask too."""

    def call(self, inputs):
        return inputs[:, : inputs.shape[1] // 2]

    def compute_mask(self, inputs, mask=None):
        return None if mask is None else mask[:, : inputs.shape[1] // 2]


x = np.arange(24, dtype="float32").reshape(2, 4, 3) + 1
x[0, 1] = 0
x[1, 2:] = 0
masking = keras.layers.Masking(0.0)
masked = masking(x)
mean = MaskedMean()(masked)
plain = MaskedMean()(x)
half = MaskedMean()(TemporalSplit()(masked))
inputs = keras.Input((4, 3))
model = keras.Model(
    inputs, MaskedMean()(keras.layers.Dropout(0.5)(masking(inputs)))
)
assert np.allclose(model.predict(x, verbose=0), mean)

facts = {
    "mask": np.asarray(masking.compute_mask(x)).tolist(),
    "mean": np.asarray(mean),
    "plain": np.asarray(plain),
    "half": np.asarray(half),
    "supports": [masking.supports_masking, TemporalSplit().supports_masking],
}

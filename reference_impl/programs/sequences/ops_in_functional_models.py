"""Functions of `keras.ops` on symbolic tensors, and in layers."""

import numpy as np

import keras_reference as keras

ops = keras.ops


class Rotary(keras.layers.Layer):
    def call(self, x):
        length, size = x.shape[1], x.shape[2]
        positions = ops.arange(length, dtype="float32")
        rates = ops.power(10.0, -ops.arange(size // 2, dtype="float32"))
        angles = ops.expand_dims(positions, 1) * ops.expand_dims(rates, 0)
        left, right = ops.split(x, 2, axis=-1)
        cos, sin = ops.cos(angles), ops.sin(angles)
        return ops.concatenate(
            [left * cos - right * sin, left * sin + right * cos], axis=-1
        )


inputs = keras.Input((4, 6))
x = Rotary()(inputs)
x = ops.transpose(x, (0, 2, 1))
x = ops.softmax(x, axis=-1)
x = ops.reshape(x, (-1, 24))
pooled = ops.stack([ops.mean(x, axis=1), ops.max(x, axis=1)], axis=1)
gated = ops.where(pooled > 0.2, pooled, ops.zeros_like(pooled))
outputs = ops.concatenate([gated, ops.sum(x**2, axis=1, keepdims=True)], axis=1)
model = keras.Model(
    inputs, [outputs, ops.einsum("bij,bkj->bik", inputs, inputs)]
)
data = np.random.default_rng(0).normal(size=(3, 4, 6)).astype("float32")
first, gram = model.predict(data, verbose=0)
assert np.allclose(gram, data @ data.transpose(0, 2, 1), atol=1e-4)

facts = {
    "first": first,
    "shapes": [list(t.shape) for t in model.outputs],
    "topk": np.asarray(ops.top_k(ops.convert_to_tensor(data[0, 0]), 2)[1]),
    "numpy": ops.convert_to_numpy(ops.cumsum(data[0], axis=0)),
    "norm": float(ops.norm(data[0])),
    "dtype": ops.cast(data, "int32").dtype == "int32",
}

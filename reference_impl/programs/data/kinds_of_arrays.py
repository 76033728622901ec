"""The same numbers as lists, integers, floats, tensors: the same training."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

x = np.arange(12).reshape(6, 2) % 5
y = np.array([0, 1, 1, 0, 1, 0])


def loss(features, targets):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(1, "sigmoid", kernel_initializer="ones"),
        ]
    )
    model.compile(keras.optimizers.SGD(0.1), "binary_crossentropy")
    history = model.fit(features, targets, epochs=2, shuffle=False, verbose=0)
    return history.history["loss"]


kinds = {
    "integers": loss(x, y[:, None]),
    "float64": loss(x.astype("float64"), y[:, None].astype("float64")),
    "float16": loss(x.astype("float16"), y[:, None]),
    "tensors": loss(tf.constant(x, tf.float32), tf.constant(y[:, None])),
    "booleans": loss(x.astype("float32"), (y == 1)[:, None]),
    "flat": loss(x.astype("float32"), y),
    "unsigned": loss(x.astype("uint8"), y[:, None].astype("uint8")),
}
for name, values in kinds.items():
    assert np.allclose(values, kinds["integers"], atol=1e-3), name

facts = kinds

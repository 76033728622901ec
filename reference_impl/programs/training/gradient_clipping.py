"""Clip gradients by value, by norm, by the norm of all."""

import numpy as np

import keras_reference as keras

x = np.array([[100.0, -50.0], [30.0, 80.0]], "float32")
y = np.array([[-1000.0], [1000.0]], "float32")


def change(**clipping):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(2, kernel_initializer="ones"),
            keras.layers.Dense(1, kernel_initializer="ones"),
        ]
    )
    model.compile(keras.optimizers.SGD(1.0, **clipping), "mse")
    before = model.get_weights()
    model.train_on_batch(x, y)
    pairs = zip(before, model.get_weights(), strict=True)
    return [a - b for a, b in pairs]


by_value = change(clipvalue=0.5)
by_norm = change(clipnorm=1.0)
by_global_norm = change(global_clipnorm=1.0)
assert max(np.abs(part).max() for part in by_value) <= 0.5 + 1e-3
assert np.isclose(np.linalg.norm(by_norm[0]), 1.0, atol=1e-3)
total = sum((part**2).sum() for part in by_global_norm)
assert np.isclose(total, 1.0, atol=1e-3)

facts = {
    "by_value": by_value,
    "by_norm": by_norm,
    "by_global_norm": by_global_norm,
}

"""Uncertainty by dropout in prediction."""

import numpy as np

import keras_reference as keras

keras.utils.set_random_seed(3)
inputs = keras.Input((3,))
x = keras.layers.Dense(64, activation="relu")(inputs)
x = keras.layers.Dropout(0.5)(x, training=True)
model = keras.Model(inputs, keras.layers.Dense(1)(x))
data = np.ones((2, 3), "float32")
draws = np.stack([model.predict(data, verbose=0) for _ in range(20)])
quiet = keras.Model(inputs, keras.layers.Dropout(0.5)(inputs))
ones = np.asarray(quiet(np.ones((50, 3)), training=True))

facts = {
    "shape": list(draws.shape),
    "varies": bool(draws.std(axis=0).min() > 0),
    "quiet": bool(np.array_equal(quiet.predict(data, verbose=0), data)),
    "values": sorted({float(v) for v in ones.ravel()}),
}

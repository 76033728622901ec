"""Inputs and outputs as nests of lists and dictionaries."""

import numpy as np

import keras_reference as keras

a = keras.Input((2,), name="a")
b = keras.Input((2,), name="b")
c = keras.Input((1,), name="c")
dense = keras.layers.Dense(1, kernel_initializer="ones")
model = keras.Model(
    {"pair": [a, b], "single": c},
    {"sums": [dense(a), dense(b)], "all": dense(a) + dense(b) + c},
)
data = {
    "pair": [np.ones((3, 2)), 2 * np.ones((3, 2))],
    "single": 5 * np.ones((3, 1)),
}
called = model(data)
predicted = model.predict(data, batch_size=2, verbose=0)
assert np.allclose(called["all"], 2 + 4 + 5)

facts = {
    "keys": sorted(predicted),
    "sums": [np.asarray(part).tolist() for part in predicted["sums"]],
    "all": predicted["all"].tolist(),
    "inputs": len(model.inputs),
    "outputs": len(model.outputs),
}

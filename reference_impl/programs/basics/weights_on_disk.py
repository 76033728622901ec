"""Save weights to a file, change them, and load them again."""

from pathlib import Path

import numpy as np

import keras_reference as keras


def make(name):
    inputs = keras.Input((3,))
    hidden = keras.layers.Dense(4, activation="relu")(inputs)
    return keras.Model(inputs, keras.layers.Dense(2)(hidden), name=name)


rng = np.random.default_rng(0)
model = make("one")
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])
x = rng.normal(size=(4, 3)).astype("float32")
expected = model.predict(x, verbose=0)
model.save_weights("model.weights.h5")
model.set_weights([np.zeros_like(w) for w in model.get_weights()])
assert not np.allclose(model.predict(x, verbose=0), expected)
model.load_weights("model.weights.h5")
assert np.allclose(model.predict(x, verbose=0), expected)

other = make("other")
other.load_weights("model.weights.h5")
assert np.allclose(other.predict(x, verbose=0), expected)

message = ""
try:
    model.save_weights("model.h6")
except ValueError as error:
    message = str(error)

facts = {
    "files": sorted(p.name for p in Path().iterdir() if p.suffix == ".h5"),
    "expected": expected,
    "refused": ".weights.h5" in message,
}

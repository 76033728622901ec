"""Cut the last layers off a model and grow other ones."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
inputs = keras.Input((4,), name="input")
x = keras.layers.Dense(5, activation="relu", name="a")(inputs)
x = keras.layers.Dense(3, activation="relu", name="b")(x)
old = keras.Model(inputs, keras.layers.Dense(10, name="top")(x))
old.set_weights([rng.normal(0, 0.5, w.shape) for w in old.get_weights()])

features = old.get_layer("b").output
extra = keras.layers.Dense(2, name="new_top")(features)
new = keras.Model(old.input, [extra, old.get_layer("a").output])

# From the middle to the end, on an input of its own.
middle = keras.Input((5,))
y = middle
for layer in old.layers[-2:]:
    y = layer(y)
tail = keras.Model(middle, y)

data = rng.normal(size=(3, 4)).astype("float32")
new_out, hidden = new(data)
assert np.allclose(tail(hidden), old(data), atol=1e-6)

facts = {
    "hidden": np.asarray(hidden),
    "shape": list(new_out.shape),
    "layers": sorted(layer.name for layer in new.layers),
    "shared": new.get_layer("a") is old.get_layer("a"),
    "tail": np.asarray(tail(hidden)),
    "num_weights": [len(m.weights) for m in (old, new, tail)],
}

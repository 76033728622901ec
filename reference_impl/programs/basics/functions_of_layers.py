"""`keras.Function`, calls on new inputs, outputs of inner models."""

import numpy as np

import keras_reference as keras

inputs = keras.Input((3,), name="x")
hidden = keras.layers.Dense(4, activation="relu", name="hidden")(inputs)
outputs = keras.layers.Dense(2, name="out")(hidden)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
function = keras.Function(inputs, {"hidden": hidden, "out": outputs})
x = rng.normal(size=(4, 3)).astype("float32")
both = function(x)
assert np.allclose(both["out"], model(x))
new = keras.Input((3,))
on_new = keras.Model(new, model(2.0 * new))
assert np.allclose(on_new(x), model(2 * x), atol=1e-5)
twice = keras.Sequential([keras.Input((3,)), model, keras.layers.Dense(1)])

facts = {
    "keys": sorted(both),
    "hidden": np.asarray(both["hidden"]),
    "doubled": np.asarray(on_new(x)),
    "counts": [len(m.weights) for m in (model, on_new, twice)],
}

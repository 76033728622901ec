"""One layer called on several inputs: one set of weights."""

import numpy as np

import keras_reference as keras

shared = keras.layers.Dense(2, name="shared")
a, b, c = (keras.Input((3,), name=name) for name in "abc")
outputs = [shared(tensor) for tensor in (a, b, c)]
model = keras.Model([a, b, c], outputs[0] + outputs[1] - outputs[2])
rng = np.random.default_rng(0)
shared.set_weights([rng.normal(size=(3, 2)), rng.normal(size=2)])
x = [rng.normal(size=(4, 3)).astype("float32") for _ in range(3)]
kernel, bias = shared.get_weights()
expected = (x[0] + x[1] - x[2]) @ kernel + bias
by_list = model.predict(x, verbose=0)
by_name = model.predict(dict(zip("abc", x, strict=True)), verbose=0)
assert np.allclose(by_list, expected, atol=1e-5)
assert np.allclose(by_name, expected, atol=1e-5)
model.compile("sgd", "mse")
model.fit(x, np.zeros((4, 2)), epochs=1, verbose=0)
between = keras.layers.Dense(3, name="between")
twice = keras.Model(a, shared(between(shared(a))))

facts = {
    "weights": len(model.weights),
    "names": sorted(layer.name for layer in model.layers)[:4],
    "values": by_list,
    "twice": [layer.name for layer in twice.layers][1:],
    "output": list(model.output_shape),
}

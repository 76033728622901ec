"""Average several models in one, and weights of several snapshots."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(30, 3)).astype("float32")
y = x[:, :1] * x[:, 1:2]


def member(seed):
    values = np.random.default_rng(seed)
    model = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(5, "relu"),
         keras.layers.Dense(1)],
        name=f"member_{seed}",
    )  # fmt: skip
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([values.normal(0, 0.5, shape) for shape in shapes])
    model.compile(keras.optimizers.SGD(0.05), "mse")
    model.fit(x, y, epochs=3, shuffle=False, verbose=0)
    return model


members = [member(seed) for seed in range(3)]
inputs = keras.Input((3,))
outputs = keras.layers.Average()([model(inputs) for model in members])
ensemble = keras.Model(inputs, outputs, name="ensemble")
expected = np.mean([m.predict(x, verbose=0) for m in members], axis=0)
assert np.allclose(ensemble.predict(x, verbose=0), expected, atol=1e-5)
soup = keras.models.clone_model(members[0])
weights = zip(*[m.get_weights() for m in members], strict=True)
soup.set_weights([np.mean(parts, axis=0) for parts in weights])
ensemble.compile("sgd", "mse")

facts = {
    "expected": expected[:5],
    "loss": ensemble.evaluate(x, y, verbose=0),
    "soup": soup.predict(x[:5], verbose=0),
    "layers": [layer.name for layer in ensemble.layers][1:4],
}

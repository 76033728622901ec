"""Outputs in a list: losses in a list, or one for all."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
a, b = x[:, :1], x[:, 1:]
start = [rng.normal(size=s) for s in ((3, 1), (1,), (3, 2), (2,))]


def trained(loss, targets, **arguments):
    inputs = keras.Input((3,))
    first = keras.layers.Dense(1, name="first")(inputs)
    second = keras.layers.Dense(2, name="second")(inputs)
    model = keras.Model(inputs, [first, second])
    model.set_weights(start)
    model.compile(keras.optimizers.SGD(0.1), loss, **arguments)
    history = model.fit(x, targets, epochs=2, shuffle=False, verbose=0)
    return history.history, [np.asarray(p) for p in model.predict(x, verbose=0)]


each, outputs = trained(["mse", "mse"], [a, b])
one, _ = trained("mse", [a, b])
assert one == each

facts = {
    "each": each,
    "outputs": outputs,
    "weighted": trained(["mse", "mse"], [a, b], loss_weights=[0.5, 2.0])[0],
    "metrics": trained("mse", [a, b], metrics=[["mse"], ["mse"]])[0],
    "by_name": trained({"first": "mse", "second": "mse"}, [a, b])[0],
    "some_metrics": trained(
        "mse", [a, b], metrics={"second": ["mse"]}
    )[0],
}  # fmt: skip

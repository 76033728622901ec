"""Train from generators: endless with steps, and finite."""

import itertools

import numpy as np

import keras_reference as keras

start = [np.full((2, 1), 0.5), np.zeros(1)]


def batches(count=None):
    for i in itertools.count() if count is None else range(count):
        rng = np.random.default_rng(i)
        x = rng.normal(size=(8, 2)).astype("float32")
        yield x, x @ np.array([[1.0], [-1.0]], "float32")


def make():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.set_weights(start)
    model.compile(keras.optimizers.SGD(0.1), "mse")
    return model


endless = make()
first = endless.fit(batches(), steps_per_epoch=4, epochs=3, verbose=0)
finite = make()
second = finite.fit(batches(12), verbose=0)
assert np.allclose(endless.get_weights()[0], finite.get_weights()[0], atol=1e-6)
validated = make().fit(
    batches(),
    steps_per_epoch=2,
    epochs=2,
    validation_data=batches(),
    validation_steps=3,
    verbose=0,
)

facts = {
    "endless": first.history,
    "finite": second.history,
    "steps": [first.params["steps"], second.params["steps"]],
    "keys": sorted(validated.history),
    "evaluated": finite.evaluate(batches(3), verbose=0),
    "predicted": list(finite.predict(batches(), steps=2, verbose=0).shape),
}

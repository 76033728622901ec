"""The same training in several steps at a time, eagerly, and with XLA."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 3)).astype("float32")
y = rng.normal(size=(50, 1)).astype("float32")
start = [rng.normal(size=(3, 1)), np.zeros(1)]


def trained(**arguments):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.set_weights(start)
    model.compile(keras.optimizers.SGD(0.1), "mse", **arguments)
    history = model.fit(x, y, batch_size=10, epochs=2, shuffle=False, verbose=0)
    return history.history["loss"], model.predict(x[:3], verbose=0)


ways = {
    "plain": trained(),
    "several": trained(steps_per_execution=3),
    "eager": trained(run_eagerly=True),
    "no_xla": trained(jit_compile=False),
    "xla": trained(jit_compile=True),
}
for loss, predicted in ways.values():
    assert np.allclose(loss, ways["plain"][0], atol=1e-5)
    assert np.allclose(predicted, ways["plain"][1], atol=1e-5)

facts = {name: loss for name, (loss, _) in ways.items()}

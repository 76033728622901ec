"""Stop a custom loop by validation loss, and go back to the best weights."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(20, 8)).astype("float32")
y = x[:, :1] + rng.normal(0, 1, (20, 1))
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.set_weights([rng.normal(0, 0.1, (8, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.2), "mse")
best, best_weights, waited, values = np.inf, None, 0, []
for _epoch in range(30):
    model.fit(x[:10], y[:10], shuffle=False, verbose=0)
    value = model.evaluate(x[10:], y[10:], verbose=0)
    values.append(value)
    if value < best:
        best, best_weights, waited = value, model.get_weights(), 0
    else:
        waited += 1
        if waited == 3:
            break
model.set_weights(best_weights)
assert np.isclose(model.evaluate(x[10:], y[10:], verbose=0), best)

facts = {"values": values, "best": best, "type": type(best).__name__}

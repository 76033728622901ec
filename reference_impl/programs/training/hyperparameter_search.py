"""A grid of models, with the session cleared between them."""

import itertools

import numpy as np

import keras_reference as keras


def make(units, activation, rate):
    rng = np.random.default_rng(units)
    model = keras.Sequential()
    model.add(keras.layers.InputLayer(shape=(4,)))
    model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(1, activation="sigmoid"))
    model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.weights])
    model.compile(
        optimizer=keras.optimizers.get(
            {"class_name": "Adam", "config": {"learning_rate": rate}}
        ),
        loss="binary_crossentropy",
        metrics=["auc", "precision", "recall"],
    )
    return model


rng = np.random.default_rng(0)
x = rng.normal(size=(40, 4)).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("float32")
results, names = [], []
grid = itertools.product((4, 8), ("relu", "tanh"), (0.01, 0.1))
for units, activation, rate in grid:
    keras.backend.clear_session()
    model = make(units, activation, rate)
    history = model.fit(
        x,
        y,
        epochs=3,
        validation_data=(x[:10], y[:10]),
        verbose=0,
        shuffle=False,
    )
    names.append([layer.name for layer in model.layers])
    results.append((history.history["val_loss"][-1], units, activation, rate))
best = min(results)

facts = {
    "results": results,
    "best": best,
    "names": names[-1],
    "metrics": sorted(history.history),
}

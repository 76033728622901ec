"""Fit again and again: easy samples first, then all; the epoch goes on."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.uniform(-2, 2, (60, 1)).astype("float32")
y = np.sin(2 * x)
order = np.argsort(np.abs(x[:, 0]))
x, y = x[order], y[order]
model = keras.Sequential(
    [
        keras.Input((1,)),
        keras.layers.Dense(12, activation="tanh"),
        keras.layers.Dense(1),
    ]
)
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.02), "mse")
losses, epochs = [], []
for stage, share in enumerate((0.25, 0.5, 1.0)):
    count = int(60 * share)
    history = model.fit(
        x[:count], y[:count], initial_epoch=3 * stage, epochs=3 * (stage + 1),
        shuffle=False, verbose=0,
    )  # fmt: skip
    losses += history.history["loss"]
    epochs += history.epoch
model.optimizer.learning_rate = 0.001
last = model.fit(x, y, epochs=1, shuffle=False, verbose=0)

facts = {
    "losses": losses,
    "epochs": epochs,
    "last": last.history["loss"],
    "learning_rate": float(model.optimizer.learning_rate),
    "steps": int(model.optimizer.iterations),
}

"""Checkpoint the whole model where it was best, and load it."""

from pathlib import Path

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(20, 8)).astype("float32")
y = x[:, :1] + rng.normal(0, 1, (20, 1))
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.set_weights([np.zeros((8, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.2), "mse")
checkpoint = keras.callbacks.ModelCheckpoint(
    "best.keras", monitor="val_loss", save_best_only=True
)
history = model.fit(
    x[:10], y[:10], validation_data=(x[10:], y[10:]), epochs=8,
    callbacks=[checkpoint], shuffle=False, verbose=0,
)  # fmt: skip
losses = history.history["val_loss"]
best = keras.models.load_model("best.keras")
value = best.evaluate(x[10:], y[10:], verbose=0)
assert np.isclose(value, min(losses), rtol=1e-5)

facts = {
    "losses": losses,
    "value": value,
    "files": sorted(path.name for path in Path().glob("*.keras")),
}

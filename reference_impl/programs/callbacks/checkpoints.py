"""Save weights each epoch, or only the best; names with formats."""

from pathlib import Path

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = x[:, :1]
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.set_weights([np.zeros((3, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.1), "mse")
each = keras.callbacks.ModelCheckpoint(
    "each/weights-{epoch:02d}-{val_loss:.2f}.weights.h5",
    save_weights_only=True,
)
best = keras.callbacks.ModelCheckpoint(
    "best.weights.h5",
    monitor="val_loss",
    mode="min",
    save_best_only=True,
    save_weights_only=True,
)
history = model.fit(
    x, y, epochs=3, validation_data=(x, y), callbacks=[each, best],
    shuffle=False, verbose=0,
)  # fmt: skip
final = model.get_weights()
model.set_weights([np.zeros((3, 1)), np.zeros(1)])
model.load_weights("best.weights.h5")
assert all(map(np.array_equal, final, model.get_weights()))

facts = {
    "files": sorted(path.name for path in Path("each").iterdir()),
    "best": float(best.best),
    "losses": history.history["val_loss"],
    "monitored": best.monitor,
}

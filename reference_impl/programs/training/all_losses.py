"""Losses by their short names, on the same targets and outputs."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
y_true = rng.uniform(0.1, 1, (4, 3)).astype("float32")
y_pred = rng.uniform(0.1, 1, (4, 3)).astype("float32")
names = [
    "mse", "mae", "mape", "msle", "huber", "log_cosh", "hinge", "poisson",
    "squared_hinge", "categorical_hinge", "cosine_similarity",
    "kl_divergence", "binary_crossentropy", "binary_focal_crossentropy",
    "categorical_crossentropy", "categorical_focal_crossentropy", "dice",
    "tversky",
]  # fmt: skip
facts = {}
for name in names:
    loss = keras.losses.get(name)
    facts[name] = np.asarray(loss(y_true, y_pred))
for kind in ("MeanAbsoluteError", "Huber", "CosineSimilarity", "LogCosh"):
    facts[kind] = float(getattr(keras.losses, kind)()(y_true, y_pred))
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3)])
model.set_weights([np.eye(3), np.zeros(3)])
model.compile(keras.optimizers.SGD(0.1), keras.losses.Huber(delta=0.5))
history = model.fit(y_pred, y_true, epochs=2, shuffle=False, verbose=0)
facts["trained"] = history.history["loss"]

"""Forecast a wave with an LSTM."""

import numpy as np

import keras_reference as keras

series = np.sin(np.arange(60) / 4).astype("float32")
windows = np.lib.stride_tricks.sliding_window_view(series, 9)
x, y = windows[:, :8, None], windows[:, 8:]
model = keras.Sequential(
    [keras.Input((8, 1)), keras.layers.LSTM(6), keras.layers.Dense(1)]
)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.02), "mse")
history = model.fit(x, y, epochs=4, batch_size=16, shuffle=False, verbose=0)
assert history.history["loss"][-1] < history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "predictions": model.predict(x[:3], verbose=0),
    "weights": [list(w.shape) for w in model.get_weights()],
    "paths": [w.path.split("/", 1)[1] for w in model.weights],
}

"""Encode sequences to a vector, repeat it, decode step by step."""

import numpy as np

import keras_reference as keras

layers = keras.layers
model = keras.Sequential(
    [
        keras.Input((6, 2)),
        layers.LSTM(5),
        layers.RepeatVector(4),
        layers.LSTM(5, return_sequences=True),
        layers.TimeDistributed(layers.Dense(3)),
        layers.Permute((2, 1)),
        layers.Reshape((12,)),
    ]
)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
x = rng.normal(size=(5, 6, 2)).astype("float32")
model.compile(keras.optimizers.Adam(0.01), "mse")
history = model.fit(x, np.zeros((5, 12)), epochs=2, shuffle=False, verbose=0)

facts = {
    "loss": history.history["loss"],
    "predictions": model.predict(x, verbose=0),
    "shapes": [list(layer.output.shape) for layer in model.layers],
}

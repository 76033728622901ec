"""Validation data: split, given, weighted, rarely."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(30, 2)).astype("float32")
y = rng.normal(size=(30, 1)).astype("float32")
w = rng.uniform(size=30)


def history(*data, **arguments):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.set_weights([np.ones((2, 1)), np.zeros(1)])
    model.compile(keras.optimizers.SGD(0.1), "mse", weighted_metrics=["mse"])
    return model.fit(
        *data, epochs=4, batch_size=8, shuffle=False, verbose=0, **arguments
    ).history


facts = {
    "split": history(x, y, validation_split=0.3),
    "weights_split": history(x, y, sample_weight=w, validation_split=0.3),
    "given": history(x, y, validation_data=(x[:5], y[:5])),
    "weighted": history(x, y, validation_data=(x[:5], y[:5], w[:5])),
    "every_second": history(
        x, y, validation_data=(x[:5], y[:5]), validation_freq=2
    ),
    "some": history(x, y, validation_split=0.5, validation_freq=[1, 4]),
    "small_batches": history(
        x, y, validation_data=(x, y), validation_batch_size=4,
        validation_steps=2,
    ),
}  # fmt: skip

"""Evaluate and end with averaged weights."""

import numpy as np

import keras_reference as keras

x = np.linspace(-1, 1, 24).reshape(12, 2).astype("float32")
y = x[:, :1]
model = keras.Sequential(
    [keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")]
)
model.compile(keras.optimizers.SGD(0.2, use_ema=True, ema_momentum=0.5), "mse")
swap = keras.callbacks.SwapEMAWeights(swap_on_epoch=True)
history = model.fit(
    x, y, epochs=3, shuffle=False, callbacks=[swap], verbose=0,
    validation_data=(x, y),
)  # fmt: skip

facts = {
    "history": history.history,
    "weights": model.get_weights(),
}

"""Interrupt training, start it again: it goes on where it was."""

import contextlib

import numpy as np

import keras_reference as keras

x = np.linspace(0, 1, 16).reshape(8, 2).astype("float32")
y = x[:, :1]


class Interrupt(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        if epoch == 2:
            raise KeyboardInterrupt


def make():
    model = keras.Sequential(
        [keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")]
    )
    model.compile(keras.optimizers.SGD(0.1), "mse")
    return model


interrupted = make()
backup = keras.callbacks.BackupAndRestore("backup")
with contextlib.suppress(KeyboardInterrupt):
    interrupted.fit(x, y, epochs=4, callbacks=[backup, Interrupt()], verbose=0)
resumed = make()
history = resumed.fit(
    x, y, epochs=4, shuffle=False, verbose=0,
    callbacks=[keras.callbacks.BackupAndRestore("backup")],
)  # fmt: skip
straight = make()
straight.fit(x, y, epochs=4, shuffle=False, verbose=0)
assert np.allclose(
    straight.get_weights()[0], resumed.get_weights()[0], atol=1e-5
)

facts = {
    "epochs": history.epoch,
    "weights": resumed.get_weights(),
    "losses": history.history["loss"],
}

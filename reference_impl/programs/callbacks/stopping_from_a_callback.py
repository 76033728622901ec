"""Callbacks that stop training: at a goal, at a broken loss."""

import numpy as np

import keras_reference as keras


class StopAt(keras.callbacks.Callback):
    def __init__(self, loss):
        super().__init__()
        self.loss = loss

    def on_epoch_end(self, epoch, logs=None):
        if logs["loss"] < self.loss:
            self.model.stop_training = True


class StopAfterBatches(keras.callbacks.Callback):
    count = 0

    def on_train_batch_end(self, batch, logs=None):
        self.count += 1
        if self.count == 3:
            self.model.stop_training = True


def fit(callback, rate=0.1, x=None):
    x = np.ones((12, 1), "float32") if x is None else x
    model = keras.Sequential(
        [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")]
    )
    model.compile(keras.optimizers.SGD(rate), "mse")
    history = model.fit(
        x, np.ones((12, 1)), batch_size=4, epochs=10, callbacks=[callback],
        shuffle=False, verbose=0,
    )  # fmt: skip
    return history


goal = fit(StopAt(0.1))
batches = StopAfterBatches()
fit(batches)
broken = np.ones((12, 1), "float32")
broken[5] = np.nan
nan = fit(keras.callbacks.TerminateOnNaN(), x=broken)
again = goal.model.fit(np.ones((4, 1)), np.ones((4, 1)), epochs=2, verbose=0)

facts = {
    "goal": goal.history["loss"],
    "batches": batches.count,
    "broken": len(nan.history["loss"]),
    "again": len(again.history["loss"]),
    "stopped": goal.model.stop_training,
}

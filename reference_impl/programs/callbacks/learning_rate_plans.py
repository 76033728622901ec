"""Learning rates from a function of the epoch, from plateaus, by hand."""

import numpy as np

import keras_reference as keras

x, y = np.ones((8, 1), "float32"), np.ones((8, 1), "float32")


def rates(callback, rate=0.1, epochs=6):
    model = keras.Sequential(
        [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")]
    )
    model.compile(keras.optimizers.SGD(rate), "mse")
    history = model.fit(x, y, epochs=epochs, callbacks=[callback], verbose=0)
    return history.history


def schedule(epoch, rate):
    return rate if epoch < 2 else rate * 0.5


class Warmup(keras.callbacks.Callback):
    def __init__(self, steps, target):
        super().__init__()
        self.steps, self.target, self.seen = steps, target, []

    def on_train_batch_begin(self, batch, logs=None):
        step = int(self.model.optimizer.iterations) + 1
        rate = self.target * min(1.0, step / self.steps)
        self.model.optimizer.learning_rate = rate
        self.seen.append(float(self.model.optimizer.learning_rate))


warmup = Warmup(4, 0.2)
rates(warmup)
scheduled = rates(keras.callbacks.LearningRateScheduler(schedule))
plateau = rates(
    keras.callbacks.ReduceLROnPlateau(
        monitor="loss", factor=0.1, patience=1, min_delta=10.0, min_lr=1e-4
    )
)
short = rates(keras.callbacks.LearningRateScheduler(lambda epoch: 0.1**epoch))

facts = {
    "scheduled": scheduled,
    "plateau": plateau,
    "short": short["learning_rate"],
    "warmup": warmup.seen,
}

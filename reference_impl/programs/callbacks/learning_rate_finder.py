"""Raise the rate batch by batch, keep the losses, restore the weights."""

import numpy as np

import keras_reference as keras


class Finder(keras.callbacks.Callback):
    def __init__(self, start, factor):
        super().__init__()
        self.start, self.factor = start, factor
        self.rates, self.losses = [], []

    def on_train_begin(self, logs=None):
        self.saved = self.model.get_weights()
        self.model.optimizer.learning_rate.assign(self.start)

    def on_train_batch_end(self, batch, logs=None):
        rate = float(self.model.optimizer.learning_rate)
        self.rates.append(rate)
        self.losses.append(logs["loss"])
        self.model.optimizer.learning_rate.assign(rate * self.factor)

    def on_train_end(self, logs=None):
        self.model.set_weights(self.saved)


rng = np.random.default_rng(0)
x = rng.normal(size=(40, 3)).astype("float32")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.set_weights([np.zeros((3, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(1.0), "mse")
finder = Finder(1e-3, 2.0)
model.fit(
    x, x[:, :1], batch_size=5, shuffle=False, callbacks=[finder], verbose=0
)

facts = {
    "rates": finder.rates,
    "losses": finder.losses,
    "restored": model.get_weights(),
}

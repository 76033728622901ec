"""A `PyDataset` that makes batches on the fly, with worker threads."""

import math

import numpy as np

import keras_reference as keras


class Squares(keras.utils.PyDataset):
    def __init__(self, x, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x = x
        self.batch_size = batch_size
        self.epochs = 0

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, index):
        rows = slice(index * self.batch_size, (index + 1) * self.batch_size)
        return self.x[rows], self.x[rows].sum(axis=1, keepdims=True)

    def on_epoch_end(self):
        self.epochs += 1


rng = np.random.default_rng(0)
x = rng.normal(size=(20, 3)).astype("float32")


def trained(dataset):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.set_weights([np.zeros((3, 1)), np.zeros(1)])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    history = model.fit(dataset, epochs=2, shuffle=False, verbose=0)
    return model, history.history["loss"]


alone, threaded = Squares(x, 8), Squares(x, 8, workers=2, max_queue_size=4)
model, losses = trained(alone)
_, same = trained(threaded)
assert np.allclose(losses, same, atol=1e-6)

facts = {
    "losses": losses,
    "predicted": model.predict(alone, verbose=0),
    "evaluated": model.evaluate(threaded, verbose=0),
    "epochs": alone.epochs >= 2,
    "length": len(alone),
}

"""Batches with dictionaries of features, targets and weights."""

import numpy as np

import keras_reference as keras


class Tables(keras.utils.PyDataset):
    """Dictionaries of features, as tabular pipelines yield them."""

    def __init__(self):
        super().__init__()
        rng = np.random.default_rng(0)
        self.left = rng.normal(size=(9, 2)).astype("float32")
        self.right = rng.normal(size=(9, 3)).astype("float32")

    def __len__(self):
        return 3

    def __getitem__(self, index):
        rows = slice(3 * index, 3 * index + 3)
        features = {"left": self.left[rows], "right": self.right[rows]}
        return features, self.left[rows, :1], np.ones(3)


left, right = keras.Input((2,), name="left"), keras.Input((3,), name="right")
outputs = keras.layers.Dense(1)(left) + keras.layers.Dense(1)(right)
model = keras.Model({"left": left, "right": right}, outputs)
model.set_weights([np.ones_like(w) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.05), "mse")
history = model.fit(Tables(), epochs=2, shuffle=False, verbose=0)

facts = {
    "loss": history.history["loss"],
    "predicted": model.predict(Tables(), verbose=0),
}

"""Keep layers in lists, dictionaries and inside other layers."""

import numpy as np

import keras_reference as keras


class Tower(keras.layers.Layer):
    def __init__(self, sizes, **kwargs):
        super().__init__(**kwargs)
        self.stages = [keras.layers.Dense(n, activation="relu") for n in sizes]

    def call(self, x):
        for stage in self.stages:
            x = stage(x)
        return x


class Branching(keras.Model):
    def __init__(self):
        super().__init__()
        self.towers = {"left": Tower([3, 2]), "right": Tower([4])}
        self.pairs = [(keras.layers.Dense(2), keras.layers.Dense(2))]
        self.head = keras.layers.Dense(1)

    def call(self, x):
        left = self.towers["left"](x)
        first, second = self.pairs[0]
        right = second(first(self.towers["right"](x)))
        return self.head(left + right)


model = Branching()
x = np.random.default_rng(0).normal(size=(6, 5)).astype("float32")
y = model(x)
model.compile("sgd", "mse")
loss = model.train_on_batch(x, np.zeros((6, 1)))
tower = model.towers["left"]
tower.trainable = False

facts = {
    "output": list(y.shape),
    "num_weights": len(model.weights),
    "shapes": sorted(list(w.shape) for w in model.get_weights()),
    "trainable": len(model.trainable_weights),
    "frozen": [stage.trainable for stage in tower.stages],
    "layers": sorted(type(layer).__name__ for layer in model.layers),
    "finite": bool(np.isfinite(loss)),
}

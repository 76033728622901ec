"""Compile again, freeze between fits, change the learning rate."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = rng.normal(size=(16, 1)).astype("float32")
model = keras.Sequential(
    [
        keras.Input((3,)),
        keras.layers.Dense(4, activation="relu", name="a"),
        keras.layers.Dense(1, name="b"),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.1, momentum=0.9), "mse")
first = model.fit(x, y, epochs=2, shuffle=False, verbose=0).history["loss"]
model.get_layer("a").trainable = False
kernel = model.get_layer("a").get_weights()[0]
model.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mse"])
second = model.fit(x, y, epochs=2, shuffle=False, verbose=0).history
assert np.array_equal(kernel, model.get_layer("a").get_weights()[0])
model.optimizer.learning_rate.assign(0.0)
still = model.get_weights()
model.fit(x, y, verbose=0)
assert all(map(np.array_equal, still, model.get_weights()))
model.get_layer("a").trainable = True
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
assert not np.array_equal(kernel, model.get_layer("a").get_weights()[0])

facts = {
    "first": first,
    "second": second,
    "optimizer": model.optimizer.name,
    "trainable": [len(model.trainable_weights), len(model.weights)],
}

"""Train a base, freeze it, put a new head on it, then fine-tune both."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(48, 6)).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("float32")[:, None]

base = keras.Sequential(
    [
        keras.Input((6,)),
        keras.layers.Dense(8, activation="relu", name="first"),
        keras.layers.Dense(4, activation="relu", name="second"),
    ],
    name="base",
)
base.set_weights([rng.normal(0, 0.5, w.shape) for w in base.get_weights()])
base.trainable = False

inputs = keras.Input((6,))
outputs = keras.layers.Dense(1, activation="sigmoid", name="head")(
    base(inputs, training=False)
)
model = keras.Model(inputs, outputs)
model.get_layer("head").set_weights([rng.normal(0, 1, (4, 1)), np.zeros(1)])
frozen = [len(model.trainable_weights), len(model.non_trainable_weights)]
before = base.get_weights()
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
first = model.fit(x, y, epochs=3, shuffle=False, verbose=0)
assert all(map(np.array_equal, before, base.get_weights()))

base.trainable = True
base.get_layer("first").trainable = False
tuned = [len(model.trainable_weights), len(model.non_trainable_weights)]
model.compile(keras.optimizers.Adam(0.001), "binary_crossentropy")
second = model.fit(x, y, epochs=3, shuffle=False, verbose=0)
after = base.get_weights()
changed = [not np.array_equal(a, b) for a, b in zip(before, after, strict=True)]
assert changed == [False, False, True, True]

facts = {
    "frozen": frozen,
    "tuned": tuned,
    "first": first.history["loss"],
    "second": second.history["loss"],
    "trainable": [layer.trainable for layer in base.layers],
}

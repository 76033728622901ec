"""Seeds make runs the same; without them runs differ."""

import numpy as np

import keras_reference as keras


def run(seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(6, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(1),
        ]
    )
    model.compile("adam", "mse")
    x = np.random.default_rng(0).normal(size=(32, 4)).astype("float32")
    history = model.fit(x, x[:, :1], batch_size=8, epochs=2, verbose=0)
    return history.history["loss"], model.get_weights()


first, second, other = run(7), run(7), run(8)
assert first[0] == second[0]
assert all(map(np.array_equal, first[1], second[1]))
assert not np.array_equal(first[1][0], other[1][0])
layer = keras.layers.Dense(
    3, kernel_initializer=keras.initializers.GlorotUniform(seed=1)
)
twin = keras.layers.Dense(
    3, kernel_initializer=keras.initializers.GlorotUniform(seed=1)
)
layer.build((None, 3))
twin.build((None, 3))

facts = {
    "same": first[0] == second[0],
    "different": first[0] != other[0],
    "initializers": bool(
        np.array_equal(layer.get_weights()[0], twin.get_weights()[0])
    ),
    "within": bool(np.abs(layer.get_weights()[0]).max() <= 1.0),
}

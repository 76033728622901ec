"""Keep an exponential average of the weights, and end with it."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(24, 2)).astype("float32")
y = x @ np.array([[2.0], [-1.0]], "float32")


def trained(**arguments):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.set_weights([np.zeros((2, 1)), np.zeros(1)])
    model.compile(keras.optimizers.SGD(0.1, **arguments), "mse")
    model.fit(x, y, batch_size=8, epochs=2, shuffle=False, verbose=0)
    return model.get_weights()


plain = trained()
averaged = trained(use_ema=True, ema_momentum=0.5)
overwritten = trained(use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=2)
decayed = trained(weight_decay=0.1)
assert np.abs(averaged[0]).sum() < np.abs(plain[0]).sum()

facts = {
    "plain": plain,
    "averaged": averaged,
    "overwritten": overwritten,
    "decayed": decayed,
}

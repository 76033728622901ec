"""The same training under a strategy of one device."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(32, 3)).astype("float32")
y = rng.normal(size=(32, 1)).astype("float32")


def make():
    model = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")]
    )
    model.compile(keras.optimizers.SGD(0.1), "mse")
    return model


alone = make()
first = alone.fit(x, y, batch_size=8, epochs=2, shuffle=False, verbose=0)
strategy = tf.distribute.OneDeviceStrategy("/cpu:0")
with strategy.scope():
    model = make()
second = model.fit(x, y, batch_size=8, epochs=2, shuffle=False, verbose=0)
assert np.allclose(first.history["loss"], second.history["loss"], atol=1e-5)

facts = {
    "loss": second.history["loss"],
    "weights": model.get_weights(),
    "replicas": strategy.num_replicas_in_sync,
}

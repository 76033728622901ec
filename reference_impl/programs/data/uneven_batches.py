"""Batches of different sizes: means weigh samples alike."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

x = np.arange(10, dtype="float32")[:, None]
y = np.zeros((10, 1), "float32")
model = keras.Sequential(
    [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")]
)
model.compile(keras.optimizers.SGD(0.0), "mse", metrics=["mse"])
by_size = {
    size: model.evaluate(x, y, batch_size=size, verbose=0)
    for size in (1, 3, 4, 10, 32)
}
for value in by_size.values():
    assert np.allclose(value, 28.5)
parts = [x[:1], x[1:6], x[6:]]
generator = ((part, np.zeros_like(part)) for part in parts)
model.evaluate(generator, verbose=0)
trained = model.fit(x, y, batch_size=7, verbose=0).history
weighted = model.evaluate(
    x, y, batch_size=3, sample_weight=np.arange(10.0), verbose=0
)
ragged = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)

facts = {
    "by_size": {str(size): value for size, value in by_size.items()},
    "trained": trained,
    "weighted": weighted,
    "dropped": model.evaluate(
        ragged.unbatch().batch(4, drop_remainder=True), verbose=0
    ),
    "predicted": model.predict(x, batch_size=3, verbose=0)[:, 0].tolist(),
}

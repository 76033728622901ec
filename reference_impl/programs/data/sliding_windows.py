"""Forecast a series from windows made with NumPy and with `tf.data`."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

series = np.sin(np.arange(80) / 5).astype("float32")
size = 6
windows = np.lib.stride_tricks.sliding_window_view(series, size + 1)
x, y = windows[:, :size], windows[:, size:]

dataset = tf.data.Dataset.from_tensor_slices(series)
dataset = dataset.window(size + 1, shift=1, drop_remainder=True)
dataset = dataset.flat_map(lambda w: w.batch(size + 1))
dataset = dataset.map(lambda w: (w[:-1], w[-1:])).batch(16)
dataset = dataset.apply(tf.data.experimental.assert_cardinality(5))


def trained(*data):
    model = keras.Sequential(
        [
            keras.Input((size,)),
            keras.layers.Dense(4, activation="tanh"),
            keras.layers.Dense(1),
        ]
    )
    rng = np.random.default_rng(0)
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([rng.normal(0, 0.4, shape) for shape in shapes])
    model.compile(keras.optimizers.Adam(0.02), "mse")
    model.fit(*data, batch_size=None if len(data) == 1 else 16, epochs=3,
              shuffle=False, verbose=0)  # fmt: skip
    return model


from_arrays, from_dataset = trained(x, y), trained(dataset)
for a, b in zip(
    from_arrays.get_weights(), from_dataset.get_weights(), strict=True
):
    assert np.allclose(a, b, atol=1e-5)
history = list(series[-size:])
for _ in range(5):
    window = np.array(history[-size:])[None]
    history.append(float(from_arrays.predict(window, verbose=0)[0, 0]))

facts = {"count": len(x), "forecast": history[-5:]}

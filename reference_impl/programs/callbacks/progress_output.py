"""What `fit` prints: nothing, a bar, or a line for each epoch."""

import contextlib
import io

import numpy as np

import keras_reference as keras

x, y = np.ones((8, 1)), np.ones((8, 1))
model = keras.Sequential(
    [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")]
)
model.compile(keras.optimizers.SGD(0.0), "mse")


def printed(method, *arguments, **options):
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        method(*arguments, batch_size=4, **options)
    return text.getvalue()


silent = printed(model.fit, x, y, verbose=0)
lines = printed(model.fit, x, y, epochs=2, verbose=2, validation_data=(x, y))
words = [
    word for word in lines.split() if not any(c in word for c in "0123456789")
]
bar = printed(model.fit, x, y, verbose=1)
assert "2/2" in bar

facts = {
    "silent": silent,
    "lines": len(lines.strip().splitlines()),
    "words": words,
    "epochs": ["Epoch 1/2" in lines, "Epoch 2/2" in lines],
    "bar": ["loss: 1.0000" in bar, "2/2" in bar],
    "evaluated": "loss: 1.0000" in printed(model.evaluate, x, y, verbose=2),
}

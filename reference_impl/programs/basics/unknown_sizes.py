"""Layers on axes of unknown size: any number of steps, any batch."""

import numpy as np

import keras_reference as keras

inputs = keras.Input((None, 3))
outputs = keras.layers.Dense(2, kernel_initializer="ones")(inputs)
model = keras.Model(inputs, outputs)
fixed = keras.Input(batch_shape=(4, 3))
fixed_model = keras.Model(fixed, keras.layers.Dense(1)(fixed))

shapes = []
for steps, size in ((1, 2), (5, 1), (7, 4)):
    batch = np.ones((size, steps, 3), "float32")
    shapes.append(list(model.predict(batch, verbose=0).shape))
    assert np.allclose(model(batch), 3.0)
model.compile("sgd", "mse")
losses = [
    model.train_on_batch(np.ones((2, n, 3)), np.zeros((2, n, 2)))
    for n in (2, 4, 3)
]
assert losses[-1] < losses[0]

facts = {
    "symbolic": [list(outputs.shape), list(fixed_model.output_shape)],
    "shapes": shapes,
    "losses": [float(np.asarray(loss)) for loss in losses],
    "dtype": outputs.dtype,
}

"""Fit a noisy plane with the functional API and stochastic gradients."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(1)
x = rng.normal(size=(64, 3)).astype("float32")
y = x @ np.array([[1.0], [-2.0], [0.5]]) + 3 + rng.normal(0, 0.01, (64, 1))

inputs = keras.Input(shape=(3,), name="features")
outputs = keras.layers.Dense(1, kernel_initializer="zeros", name="plane")(
    inputs
)
model = keras.Model(inputs, outputs, name="regression")
model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=0.05, momentum=0.9),
    loss=keras.losses.MeanSquaredError(),
)
history = model.fit(x, y, epochs=40, shuffle=False, verbose=0)
kernel, bias = model.get_layer("plane").get_weights()
assert np.allclose(kernel[:, 0], [1.0, -2.0, 0.5], atol=0.1)

facts = {
    "loss": history.history["loss"],
    "kernel": kernel,
    "bias": bias,
    "names": [layer.name for layer in model.layers],
    "input_shape": list(model.input_shape),
    "output_shape": list(model.output_shape),
    "input_names": [tensor.name for tensor in model.inputs],
    "output_names": model.output_names,
    "learning_rate": float(model.optimizer.learning_rate),
    "iterations": int(model.optimizer.iterations),
}

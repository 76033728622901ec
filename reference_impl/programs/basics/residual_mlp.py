"""Residual blocks in the functional API, with operators on tensors."""

import numpy as np

import keras_reference as keras


def block(x, units):
    hidden = keras.layers.Dense(units, activation="relu")(x)
    hidden = keras.layers.Dense(x.shape[-1])(hidden)
    return x + 0.5 * hidden


inputs = keras.Input((4,))
x = inputs
for _ in range(3):
    x = block(x, 8)
gate = keras.layers.Dense(4, activation="sigmoid")(inputs)
x = gate * x + (1.0 - gate) * inputs
outputs = keras.layers.Dense(1)(x)
model = keras.Model(inputs, outputs)

rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
data = rng.normal(size=(32, 4)).astype("float32")
target = np.sin(data.sum(axis=1, keepdims=True))
model.compile(keras.optimizers.Adam(0.01), "mse")
history = model.fit(data, target, epochs=5, shuffle=False, verbose=0)
assert history.history["loss"][-1] < history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "predictions": model.predict(data[:5], verbose=0),
    "parameters": model.count_params(),
    "num_dense": sum(
        isinstance(layer, keras.layers.Dense) for layer in model.layers
    ),
    "output_shape": list(model.output_shape),
}

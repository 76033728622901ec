"""Train with float16 computation, float32 weights and a scaled loss."""

import numpy as np

import keras_reference as keras

keras.mixed_precision.set_global_policy("mixed_float16")
rng = np.random.default_rng(0)
x = rng.normal(size=(32, 4)).astype("float32")
y = (x[:, :1] - x[:, 1:2]).astype("float32")

inputs = keras.Input((4,))
hidden = keras.layers.Dense(8, activation="relu")(inputs)
outputs = keras.layers.Dense(1, dtype="float32")(hidden)
model = keras.Model(inputs, outputs)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.01), "mse")
history = model.fit(x, y, epochs=4, verbose=0, shuffle=False)
assert history.history["loss"][-1] < history.history["loss"][0]
policy = keras.mixed_precision.global_policy()

facts = {
    "policy": [policy.name, policy.compute_dtype, policy.variable_dtype],
    "hidden": [hidden.dtype, outputs.dtype],
    "weights": [str(w.dtype) for w in model.get_weights()],
    "optimizer": type(model.optimizer).__name__,
    "predictions": str(model.predict(x, verbose=0).dtype),
    "layer": [model.layers[1].compute_dtype, model.layers[1].variable_dtype],
}

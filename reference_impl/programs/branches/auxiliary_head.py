"""A head in the middle helps training, and is cut off afterwards."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
inputs = keras.Input((4,))
middle = keras.layers.Dense(6, activation="relu", name="middle")(inputs)
auxiliary = keras.layers.Dense(1, name="auxiliary")(middle)
top = keras.layers.Dense(6, activation="relu", name="top")(middle)
main = keras.layers.Dense(1, name="main")(top)
training_model = keras.Model(inputs, [main, auxiliary])
model = keras.Model(inputs, main, name="deployed")
training_model.set_weights(
    [rng.normal(0, 0.4, w.shape) for w in training_model.get_weights()]
)
training_model.compile(
    keras.optimizers.Adam(0.02), loss=["mse", "mse"], loss_weights=[1.0, 0.3]
)
x = rng.normal(size=(40, 4)).astype("float32")
y = x[:, :1] ** 2
history = training_model.fit(x, [y, y], epochs=4, shuffle=False, verbose=0)
before = model.predict(x[:3], verbose=0)
assert np.allclose(before, training_model.predict(x[:3], verbose=0)[0])

facts = {
    "loss": history.history,
    "predictions": before,
    "weights": [len(training_model.weights), len(model.weights)],
    "names": training_model.output_names,
}

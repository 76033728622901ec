"""Grow a Sequential model layer by layer, pop layers, train in between."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 4)).astype("float32")
y = rng.normal(size=(16, 2)).astype("float32")

model = keras.Sequential(name="growing")
shapes = []
model.add(keras.layers.Dense(3, name="a"))
model.add(keras.layers.Dense(2, name="b"))
shapes.append([model.built, len(model.weights)])
model(x)
shapes.append([model.built, len(model.weights)])
model.pop()
model.add(keras.layers.Dense(5, activation="relu", name="c"))
model.add(keras.layers.Dense(2, name="d"))
shapes.append([model.built, len(model.weights)])
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
model.compile("sgd", "mse")
history = model.fit(x, y, epochs=3, shuffle=False, verbose=0)

facts = {
    "shapes": shapes,
    "loss": history.history["loss"],
    "names": [layer.name for layer in model.layers],
    "output": model.output_shape[-1],
    "predictions": model.predict(x[:2], verbose=0),
}

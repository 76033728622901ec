"""Classify three clouds of points with a small multilayer perceptron."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
labels = rng.integers(0, 3, 120)
centers = np.array([[0, 2], [2, -1], [-2, -1]])
points = (centers[labels] + rng.normal(0, 0.5, (120, 2))).astype("float32")

model = keras.Sequential(
    [
        keras.Input((2,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(3, activation="softmax"),
    ]
)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
model.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(
    points,
    labels,
    batch_size=16,
    epochs=4,
    shuffle=False,
    validation_split=0.25,
    verbose=0,
)
losses = history.history["loss"]
assert losses[-1] < losses[0]
loss, accuracy = model.evaluate(points, labels, verbose=0)
probabilities = model.predict(points, verbose=0)
assert (probabilities.argmax(axis=1) == labels).mean() > 0.9

facts = {
    "history": history.history,
    "epochs": history.epoch,
    "params": history.params,
    "evaluated": [loss, accuracy],
    "shape": list(probabilities.shape),
    "sums": probabilities.sum(axis=1),
    "metrics": model.metrics_names,
}

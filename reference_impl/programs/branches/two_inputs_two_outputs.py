"""Tickets: two inputs, two outputs, losses and weights by name."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
title = keras.Input((6,), name="title")
tags = keras.Input((3,), name="tags")
x = keras.layers.Dense(5, activation="relu")(title)
joined = x + keras.layers.Dense(5)(tags)
priority = keras.layers.Dense(1, activation="sigmoid", name="priority")(joined)
department = keras.layers.Dense(4, activation="softmax", name="department")(
    joined
)
model = keras.Model(
    inputs=[title, tags],
    outputs={"priority": priority, "department": department},
)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(
    optimizer=keras.optimizers.SGD(0.1),
    loss={
        "priority": keras.losses.BinaryCrossentropy(),
        "department": keras.losses.CategoricalCrossentropy(),
    },
    loss_weights={"priority": 1.0, "department": 0.2},
    metrics={"priority": ["accuracy"], "department": ["accuracy"]},
)
inputs = {
    "title": rng.normal(size=(24, 6)).astype("float32"),
    "tags": rng.integers(0, 2, (24, 3)).astype("float32"),
}
targets = {
    "priority": rng.uniform(size=(24, 1)).round(),
    "department": np.eye(4)[rng.integers(0, 4, 24)],
}
history = model.fit(
    inputs, targets, epochs=2, batch_size=8, shuffle=False, verbose=0
)
evaluated = model.evaluate(inputs, targets, verbose=0, return_dict=True)
predicted = model.predict(inputs, verbose=0)

facts = {
    "history": history.history,
    "evaluated": evaluated,
    "listed": model.evaluate(inputs, targets, verbose=0),
    "predicted": {name: predicted[name] for name in sorted(predicted)},
    "names": [sorted(model.output_names), [t.name for t in model.inputs]],
}

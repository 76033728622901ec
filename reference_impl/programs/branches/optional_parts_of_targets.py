"""Multi-task: sample weights per output, a dataset that yields them."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = {
    "age": rng.normal(size=(16, 1)).astype("float32"),
    "kind": rng.integers(0, 2, 16),
}
weights = {
    "age": rng.uniform(size=16).astype("float32"),
    "kind": np.ones(16, "float32"),
}
start = [rng.normal(size=s) for s in ((3, 1), (1,), (3, 2), (2,))]


def make():
    inputs = keras.Input((3,))
    age = keras.layers.Dense(1, name="age")(inputs)
    kind = keras.layers.Dense(2, activation="softmax", name="kind")(inputs)
    model = keras.Model(inputs, {"age": age, "kind": kind})
    model.set_weights(start)
    model.compile(
        keras.optimizers.SGD(0.1),
        {"age": "mse", "kind": "sparse_categorical_crossentropy"},
        metrics={"kind": "accuracy"},
        weighted_metrics={"age": "mse"},
    )
    return model


arrays = make().fit(
    x, y, sample_weight=weights, batch_size=4, shuffle=False, verbose=0
)
dataset = tf.data.Dataset.from_tensor_slices((x, y, weights)).batch(4)
stream = make().fit(dataset, verbose=0)
for name, values in arrays.history.items():
    assert np.allclose(values, stream.history[name], atol=1e-5), name

facts = {"arrays": arrays.history, "stream": stream.history}

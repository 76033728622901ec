"""A `tf.data` pipeline: shuffle, map, batch, prefetch; validation too."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.uniform(0, 255, (50, 4)).astype("float32")
y = (x.mean(axis=1) > 128).astype("int32")


def preprocess(features, label):
    return features / 255.0 - 0.5, label


dataset = (
    tf.data.Dataset.from_tensor_slices((x, y))
    .map(preprocess, num_parallel_calls=1)
    .batch(16)
    .prefetch(1)
)
train, validation = dataset.skip(1), dataset.take(1)
model = keras.Sequential(
    [keras.Input((4,)), keras.layers.Dense(2, activation="softmax")]
)
model.set_weights([rng.normal(size=(4, 2)), np.zeros(2)])
model.compile(
    keras.optimizers.SGD(0.5),
    "sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(train, validation_data=validation, epochs=3, verbose=0)
predictions = model.predict(dataset, verbose=0)
unlabelled = model.predict(dataset.map(lambda a, b: a), verbose=0)
assert np.allclose(predictions, unlabelled, atol=1e-6)

facts = {
    "history": history.history,
    "params": history.params,
    "evaluated": model.evaluate(dataset, verbose=0),
    "shape": list(predictions.shape),
    "one_step": model.evaluate(dataset, steps=1, verbose=0),
}

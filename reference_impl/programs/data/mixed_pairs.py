"""Mixup in a pipeline: two shuffled streams, soft labels, own weights."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops

rng = np.random.default_rng(0)
x = rng.normal(size=(18, 4)).astype("float32")
labels = rng.integers(0, 3, 18)
targets = keras.utils.to_categorical(labels, 3).astype("float32")
shares = rng.beta(0.4, 0.4, 18).astype("float32")
rarity = (18 / np.bincount(labels, minlength=3))[labels].astype("float32")


def mix(first, second, share):
    (x1, y1, w1), (x2, y2, w2) = first, second
    return (
        x1 * share + x2 * (1 - share),
        y1 * share + y2 * (1 - share),
        w1 * share + w2 * (1 - share),
    )


one = tf.data.Dataset.from_tensor_slices((x, targets, rarity))
two = tf.data.Dataset.from_tensor_slices((x[::-1], targets[::-1], rarity[::-1]))
share = tf.data.Dataset.from_tensor_slices(shares)
mixed = tf.data.Dataset.zip((one, two, share)).map(mix).batch(5)
model = keras.Sequential(
    [keras.Input((4,)), layers.Dense(8, "mish"), layers.Dense(3, "softmax")]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(
    keras.optimizers.Adamax(0.02),
    keras.losses.CategoricalFocalCrossentropy(gamma=1.5),
    metrics=[keras.metrics.KLDivergence(name="divergence")],
    weighted_metrics=["accuracy", keras.metrics.F1Score(average="macro")],
)
history = model.fit(
    mixed.repeat(), epochs=2, steps_per_epoch=4, verbose=0,
    validation_data=(x, targets),
)  # fmt: skip

facts = {
    "history": history.history,
    "keys": list(history.history),
    "evaluated": model.evaluate(mixed, verbose=0, return_dict=True),
    "predicted": model.predict(mixed.take(1), verbose=0),
    "sizes": [int(ops.shape(batch[0])[0]) for batch in mixed],
}

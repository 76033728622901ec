"""Weigh samples and classes; the same weights, given in both ways."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(40, 3)).astype("float32")
y = (x[:, 0] > 0.8).astype("int32")
start = [rng.normal(size=(3, 2)), np.zeros(2)]


def trained(targets, loss, **arguments):
    model = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(2, activation="softmax")]
    )
    model.set_weights(start)
    model.compile(
        keras.optimizers.SGD(0.5),
        loss,
        metrics=["accuracy"],
        weighted_metrics=["accuracy"],
    )
    history = model.fit(
        x, targets, epochs=2, batch_size=16, shuffle=False, verbose=0,
        **arguments,
    )  # fmt: skip
    return history.history, model.get_weights()


sparse = "sparse_categorical_crossentropy"
classes = {0: 1.0, 1: 5.0}
by_class, weights = trained(y, sparse, class_weight=classes)
per_sample = np.array([classes[int(label)] for label in y])
by_sample, same = trained(y, sparse, sample_weight=per_sample)
assert np.allclose(weights[0], same[0], atol=1e-5)
one_hot, _ = trained(
    keras.utils.to_categorical(y, 2),
    "categorical_crossentropy",
    class_weight=classes,
)

facts = {
    "by_class": by_class,
    "by_sample": by_sample,
    "one_hot": one_hot["loss"],
    "plain": trained(y, sparse)[0]["loss"],
}

"""Losses with logits, smoothing, reductions, called alone."""

import numpy as np

import keras_reference as keras

logits = np.array([[2.0, 1.0, 0.1], [0.5, 2.5, 0.0]], "float32")
exponentials = np.exp(logits)
probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
labels = np.array([0, 1])
one_hot = np.eye(3)[labels]

losses = keras.losses
values = {
    "sparse": losses.SparseCategoricalCrossentropy(from_logits=True)(
        labels, logits
    ),
    "dense": losses.CategoricalCrossentropy()(one_hot, probabilities),
    "smooth": losses.CategoricalCrossentropy(label_smoothing=0.1)(
        one_hot, probabilities
    ),
    "binary": losses.BinaryCrossentropy(from_logits=True)(one_hot, logits),
    "mse": losses.MeanSquaredError()(one_hot, probabilities),
    "kl": losses.KLDivergence()(one_hot * 0.9 + 0.1 / 3, probabilities),
    "sum": losses.CategoricalCrossentropy(reduction="sum")(
        one_hot, probabilities
    ),
    "none": losses.CategoricalCrossentropy(reduction=None)(
        one_hot, probabilities
    ),
    "function": losses.categorical_crossentropy(one_hot, probabilities),
    "weighted": losses.CategoricalCrossentropy()(
        one_hot, probabilities, sample_weight=np.array([1.0, 0.0])
    ),
    "by_name": losses.get("mse")(one_hot, probabilities),
}
assert np.isclose(values["sparse"], values["dense"], atol=1e-6)
assert np.isclose(
    values["dense"], -np.log(probabilities[[0, 1], labels]).mean(), atol=1e-6
)

facts = {name: np.asarray(value) for name, value in values.items()}

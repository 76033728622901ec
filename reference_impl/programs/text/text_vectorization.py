"""From strings to numbers: a vocabulary, n-grams, a model on top."""

import numpy as np

import keras_reference as keras

layers = keras.layers
sentences = ["The cat sat.", "the dog sat!", "A cat; a dog", "birds fly"]
vectorize = layers.TextVectorization(
    max_tokens=12, output_mode="int", output_sequence_length=4
)
vectorize.adapt(sentences)
numbers = np.asarray(vectorize(np.array(sentences)))
counts = layers.TextVectorization(output_mode="count")
counts.adapt(sentences)
lookup = layers.StringLookup(vocabulary=["a", "b", "c"])
hot = layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")
normalize = layers.Normalization(axis=-1)
normalize.adapt(np.array([[1.0, 10.0], [3.0, 30.0]]))
model = keras.Sequential(
    [
        keras.Input((4,), dtype="int64"),
        layers.Embedding(12, 3),
        layers.GlobalMaxPooling1D(),
        layers.Dense(1),
    ]
)
model.compile("sgd", "mse")
model.fit(numbers, np.zeros((4, 1)), verbose=0)

facts = {
    "vocabulary": [str(word) for word in vectorize.get_vocabulary()],
    "numbers": numbers.tolist(),
    "counts": np.asarray(counts(np.array(sentences))),
    "lookup": np.asarray(lookup(np.array([["a", "z"], ["c", "b"]]))).tolist(),
    "hot": np.asarray(hot(np.array([0, 3, 1]))),
    "normalized": np.asarray(normalize(np.array([[1.0, 30.0]]))),
    "bins": np.asarray(
        layers.Discretization([0.0, 1.0])(np.array([[-1.0, 0.5, 3.0]]))
    ).tolist(),
}

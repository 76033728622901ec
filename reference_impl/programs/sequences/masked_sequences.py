"""Padded sequences of different lengths: masks skip the padding."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
x = np.zeros((4, 5, 2), "float32")
for row, length in enumerate((5, 3, 1, 4)):
    x[row, :length] = rng.normal(size=(length, 2))

inputs = keras.Input((None, 2))
masked = layers.Masking(mask_value=0.0)(inputs)
sequence = layers.GRU(3, return_sequences=True)(masked)
last = layers.LSTM(3)(sequence)
model = keras.Model(inputs, [sequence, last])
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
whole_sequence, whole = model.predict(x, verbose=0)
_, short = model.predict(x[1:2, :3], verbose=0)
assert np.allclose(short[0], whole[1], atol=1e-5)
tagger = keras.Sequential(
    [
        keras.Input((None, 2)),
        layers.Masking(),
        layers.SimpleRNN(4, return_sequences=True),
        layers.TimeDistributed(layers.Dense(2, activation="softmax")),
    ]
)
tagger.set_weights([rng.normal(0, 0.4, w.shape) for w in tagger.get_weights()])
tagger.compile(
    keras.optimizers.SGD(0.1),
    "sparse_categorical_crossentropy",
    weighted_metrics=["accuracy"],
)
tags = rng.integers(0, 2, (4, 5))
history = tagger.fit(x, tags, epochs=2, shuffle=False, verbose=0)

facts = {
    "last": whole,
    "sequence": whole_sequence,
    "tags": history.history,
}

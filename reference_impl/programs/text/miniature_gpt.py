"""Predict the next token with causal attention; generate greedily."""

import numpy as np

import keras_reference as keras

layers = keras.layers
VOCABULARY, LENGTH, WIDTH = 8, 6, 8
inputs = keras.Input((LENGTH,), dtype="int32")
x = layers.Embedding(VOCABULARY, WIDTH)(inputs)
attention = layers.MultiHeadAttention(2, WIDTH // 2)
x = x + attention(x, x, use_causal_mask=True)
x = layers.LayerNormalization()(x)
outputs = layers.Dense(VOCABULARY)(x)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
sequences = (np.arange(7)[None] + np.arange(12)[:, None]) % VOCABULARY
x, y = sequences[:, :-1], sequences[:, 1:]
model.compile(
    keras.optimizers.SGD(0.5),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
history = model.fit(x, y, epochs=6, shuffle=False, verbose=0)
changed = x.copy()
changed[:, -1] = 0
assert np.allclose(
    model.predict(x, verbose=0)[:, :-1],
    model.predict(changed, verbose=0)[:, :-1],
    atol=1e-4,
)
tokens = [2, 3, 4]
for _ in range(3):
    padded = np.zeros((1, LENGTH), int)
    padded[0, : len(tokens)] = tokens
    logits = model.predict(padded, verbose=0)[0, len(tokens) - 1]
    tokens.append(int(logits.argmax()))

facts = {"loss": history.history["loss"], "tokens": tokens}

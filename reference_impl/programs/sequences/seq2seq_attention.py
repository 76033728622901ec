"""A decoder that looks back at a padded source, and searches greedily."""

import numpy as np

import keras_reference as keras

layers = keras.layers

WORDS, UNITS, START = 7, 6, 1
source = keras.Input((None,), dtype="int32", name="source")
target = keras.Input((None,), dtype="int32", name="target")
embedding = layers.Embedding(WORDS, 4, mask_zero=True, name="words")
encoder = layers.Bidirectional(
    layers.GRU(UNITS, return_sequences=True, return_state=True), name="encoder"
)
memory, forward, backward = encoder(embedding(source))
memory = layers.Dense(UNITS, name="memory")(memory)
state = layers.Average()([forward, backward])
decoder = layers.GRU(
    UNITS, return_sequences=True, return_state=True, name="decoder"
)
queries, _ = decoder(embedding(target), initial_state=state)
found, scores = layers.AdditiveAttention(name="attention")(
    [queries, memory], return_attention_scores=True
)
joined = layers.Concatenate()([queries, found])
outputs = layers.TimeDistributed(
    layers.Dense(WORDS, activation="softmax"), name="next"
)(joined)
model = keras.Model([source, target], outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])

lengths = rng.integers(2, 6, 12)
x = rng.integers(2, WORDS, (12, 5)) * (np.arange(5) < lengths[:, None])
y = np.where(x > 0, x[:, ::-1], x)
shifted = np.concatenate([np.full((12, 1), START), y[:, :-1]], axis=1)
model.compile(
    keras.optimizers.SGD(0.3, momentum=0.9),
    "sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(
    {"source": x, "target": shifted},
    y,
    batch_size=6,
    epochs=2,
    shuffle=False,
    verbose=0,
)

looking = keras.Model([source, target], [outputs, scores])
words = np.full((2, 1), START)
for _ in range(4):
    shares, weights = looking.predict([x[:2], words], verbose=0)
    words = np.concatenate([words, shares[:, -1:].argmax(-1)], axis=1)
model.save("attention.keras")
again = keras.models.load_model("attention.keras")

facts = {
    "history": history.history,
    "words": words.tolist(),
    "weights": weights,
    "weights of padding": float(weights.sum(axis=1)[x[:2] == 0].sum()),
    "predicted": model.predict([x, shifted], verbose=0)[0],
    "again": again.predict([x, shifted], verbose=0)[0],
}

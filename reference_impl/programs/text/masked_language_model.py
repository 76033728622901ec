"""Hidden words are guessed; only their places count in the loss."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops

WORDS, LENGTH, WIDTH, HIDDEN = 12, 6, 8, 11
rng = np.random.default_rng(0)
lengths = rng.integers(3, LENGTH + 1, 16)
words = rng.integers(1, HIDDEN, (16, LENGTH))
words *= np.arange(LENGTH) < lengths[:, None]
hide = (rng.uniform(size=words.shape) < 0.3) & (words > 0)
seen = np.where(hide, HIDDEN, words)


class Positions(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True
        self.places = layers.Embedding(LENGTH, WIDTH)

    def call(self, x):
        return x + self.places(ops.arange(ops.shape(x)[1]))


inputs = keras.Input((LENGTH,), dtype="int32")
embedding = layers.Embedding(WORDS, WIDTH, mask_zero=True)
x = Positions()(embedding(inputs))
found = layers.MultiHeadAttention(2, 4)(x, x)
x = layers.LayerNormalization()(x + found)
x = layers.LayerNormalization()(x + layers.Dense(WIDTH, "gelu")(x))
outputs = layers.Dense(WORDS, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(
    keras.optimizers.Adam(0.01),
    "sparse_categorical_crossentropy",
    weighted_metrics=["accuracy"],
)
history = model.fit(
    seen,
    words,
    sample_weight=hide.astype("float32"),
    batch_size=8,
    epochs=3,
    shuffle=False,
    verbose=0,
)
mask = embedding.compute_mask(seen)

facts = {
    "history": history.history,
    "evaluated": model.evaluate(
        seen, words, sample_weight=hide, verbose=0, return_dict=True
    ),
    "mask": np.asarray(mask).sum(axis=1).tolist(),
    "predicted": model.predict(seen, verbose=0)[0, 0],
}

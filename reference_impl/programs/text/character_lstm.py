"""A stateful LSTM that learns characters, then writes with a temperature."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops

TEXT = "the cat sat on the mat and the rat sat on the hat " * 4
lookup = layers.StringLookup(
    vocabulary=sorted(set(TEXT)), num_oov_indices=0, mask_token=None
)
back = layers.StringLookup(
    vocabulary=lookup.get_vocabulary(),
    num_oov_indices=0,
    mask_token=None,
    invert=True,
)
ids = np.asarray(lookup(list(TEXT)))
SIZE = lookup.vocabulary_size()
BATCH, STEPS = 4, 10


def make(batch_size, steps):
    return keras.Sequential(
        [
            keras.Input(batch_shape=(batch_size, steps), dtype="int64"),
            layers.Embedding(SIZE, 4),
            layers.LSTM(8, return_sequences=True, stateful=True),
            layers.Dense(SIZE),
        ]
    )


rng = np.random.default_rng(0)
model = make(BATCH, STEPS)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
model.compile(
    keras.optimizers.SGD(0.5, momentum=0.9),
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
rows = ids[: BATCH * 41].reshape(BATCH, 41)
losses = []
for _ in range(2):
    for layer in model.layers:
        if hasattr(layer, "reset_states"):
            layer.reset_states()
    for start in range(0, 40, STEPS):
        x = rows[:, start : start + STEPS]
        y = rows[:, start + 1 : start + STEPS + 1]
        losses.append(float(model.train_on_batch(x, y)))

writer = make(1, 1)
writer.set_weights(model.get_weights())
letter, written, total = ids[:1], [], 0.0
for _ in range(12):
    logits = writer(letter[None])[0, -1] / 0.5
    shares = np.asarray(ops.softmax(logits))
    total += float(shares.max())
    letter = np.array([shares.argmax()])
    written.append(int(letter[0]))
text = b"".join(np.asarray(back(written)).tolist()).decode()

facts = {
    "losses": losses,
    "written": written,
    "text": text,
    "total": total,
    "states": [np.asarray(state) for state in writer.layers[1].states],
}

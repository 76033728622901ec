"""Labels without times: a recurrent network with the CTC loss, decoded."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops

BLANK = 0
rng = np.random.default_rng(0)
x = rng.normal(size=(4, 8, 3)).astype("float32")
labels = np.array([[1, 2, 3], [2, 2, 1], [3, 1, 0], [1, 0, 0]])
inputs = keras.Input((None, 3))
hidden = layers.Conv1D(6, 3, padding="same", activation="relu")(inputs)
hidden = layers.Bidirectional(
    layers.GRU(4, return_sequences=True), merge_mode="sum"
)(hidden)
model = keras.Model(inputs, layers.Dense(4)(hidden))
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.02), keras.losses.CTC())
history = model.fit(x, labels, epochs=4, shuffle=False, verbose=0)
logits = model.predict(x, verbose=0)
by_hand = ops.ctc_loss(labels, logits, [3, 3, 2, 1], [8] * 4, mask_index=BLANK)
(decoded,), scores = ops.ctc_decode(
    logits, [8] * 4, strategy="greedy", mask_index=BLANK
)

facts = {
    "history": history.history,
    "losses": np.asarray(by_hand),
    "shape": tuple(logits.shape),
    "decoded": np.asarray(decoded)[:, :2].tolist(),
    "scores": np.asarray(scores),
}

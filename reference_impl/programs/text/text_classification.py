"""Classify sentences of word numbers: embedding, pooling, dense."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
tokens = rng.integers(1, 20, (30, 8))
labels = (tokens < 5).sum(axis=1) > 1
model = keras.Sequential(
    [
        keras.Input((None,), dtype="int32"),
        layers.Embedding(20, 6, mask_zero=True),
        layers.GlobalAveragePooling1D(),
        layers.Dense(4, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(
    keras.optimizers.SGD(0.5), "binary_crossentropy", metrics=["accuracy"]
)
history = model.fit(
    tokens, labels.astype("float32"), epochs=3, shuffle=False, verbose=0
)
padded = np.concatenate([tokens[:2], np.zeros((2, 3), int)], axis=1)
assert np.allclose(
    model.predict(tokens[:2], verbose=0),
    model.predict(padded, verbose=0),
    atol=1e-5,
)

facts = {
    "history": history.history,
    "predictions": model.predict(padded, verbose=0),
    "table": list(model.layers[0].get_weights()[0].shape),
}

"""Classify signals with one-dimensional convolutions, dilated and causal."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
signals = rng.normal(size=(12, 20, 2)).astype("float32")
labels = (signals[:, :10].mean(axis=(1, 2)) > 0).astype(int)
inputs = keras.Input((20, 2))
x = layers.Conv1D(4, 3, padding="causal", dilation_rate=2)(inputs)
x = layers.BatchNormalization()(x)
x = layers.ReLU()(x)
x = layers.MaxPooling1D(2)(x)
x = layers.Conv1D(4, 3, strides=2, padding="same", activation="relu")(x)
x = layers.GlobalMaxPooling1D()(x)
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))
model.set_weights(
    [np.abs(rng.normal(0, 0.4, w.shape)) for w in model.get_weights()]
)
model.compile(
    keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"]
)
history = model.fit(signals, labels, epochs=3, shuffle=False, verbose=0)

facts = {
    "history": history.history,
    "shapes": [list(layer.output.shape) for layer in model.layers],
}

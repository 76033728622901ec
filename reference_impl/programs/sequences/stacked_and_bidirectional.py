"""Stacked recurrent layers, in both directions, that return sequences."""

import numpy as np

import keras_reference as keras

layers = keras.layers
inputs = keras.Input((None, 3))
x = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(inputs)
x = layers.Bidirectional(layers.GRU(3), merge_mode="sum")(x)
outputs = layers.Dense(2, activation="softmax")(x)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
data = rng.normal(size=(10, 5, 3)).astype("float32")
labels = (data.sum(axis=(1, 2)) > 0).astype(int)
model.compile(
    keras.optimizers.RMSprop(0.01),
    "sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(data, labels, epochs=3, shuffle=False, verbose=0)
longer = model.predict(rng.normal(size=(2, 9, 3)), verbose=0)

facts = {
    "history": history.history,
    "longer": list(longer.shape),
    "weights": [list(w.shape) for w in model.get_weights()],
    "shapes": [list(layer.output.shape) for layer in model.layers],
}

"""The next frame of a moving square, by convolutional recurrent layers."""

import numpy as np

import keras_reference as keras

layers = keras.layers

movies = np.zeros((4, 5, 6, 6, 1), "float32")
for index in range(4):
    for time in range(5):
        row, column = index, time
        movies[index, time, row : row + 2, column : column + 2] = 1.0
x, y = movies[:, :-1], movies[:, 1:]

inputs = keras.Input((None, 6, 6, 1))
z = layers.ConvLSTM2D(3, 3, padding="same", return_sequences=True)(inputs)
z = layers.BatchNormalization()(z)
z = layers.ConvLSTM2D(2, 1, padding="same", return_sequences=True)(z)
outputs = layers.Conv3D(1, 3, padding="same", activation="sigmoid")(z)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
for layer in model.layers:
    if layer.weights and not isinstance(layer, layers.BatchNormalization):
        layer.set_weights(
            [rng.normal(0, 0.4, w.shape) for w in layer.get_weights()]
        )
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
history = model.fit(x, y, batch_size=2, epochs=2, shuffle=False, verbose=0)
seen = x[:1, :2]
for _ in range(2):
    frames = model.predict(seen, verbose=0)
    seen = np.concatenate([seen, frames[:, -1:]], axis=1)

facts = {
    "history": history.history,
    "shapes": [tuple(layer.output.shape) for layer in model.layers],
    "parameters": model.count_params(),
    "drawn": seen[0, -1, :2, :, 0],
    "statistics": model.layers[2].moving_variance.numpy(),
}

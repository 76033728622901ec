"""Frames seen one by one by a small network, then a recurrent layer."""

import numpy as np

import keras_reference as keras

layers = keras.layers

FRAMES, SIZE = 4, 6
frame = keras.Input((SIZE, SIZE, 1))
x = layers.Conv2D(2, 3, activation="relu")(frame)
x = layers.MaxPooling2D()(x)
seer = keras.Model(frame, layers.Flatten()(x), name="seer")

video = keras.Input((FRAMES, SIZE, SIZE, 1), name="video")
shown = keras.Input((FRAMES,), dtype="bool", name="shown")
features = layers.TimeDistributed(seer)(video)
features = layers.TimeDistributed(layers.LayerNormalization())(features)
x = layers.GRU(4, return_sequences=True)(features, mask=shown)
x = layers.GRU(3, reset_after=False)(x, mask=shown)
recurrent = keras.Model(
    {"video": video, "shown": shown}, layers.Dense(2, "softmax")(x)
)
convolutional = keras.Sequential(
    [
        keras.Input((FRAMES, SIZE, SIZE, 1)),
        layers.ConvLSTM2D(2, 3, padding="same", return_sequences=True),
        layers.Conv3D(2, (2, 3, 3), activation="relu"),
        layers.GlobalAveragePooling3D(),
        layers.Dense(2, activation="softmax"),
    ]
)
rng = np.random.default_rng(0)
videos = rng.uniform(size=(6, FRAMES, SIZE, SIZE, 1)).astype("float32")
mask = np.arange(FRAMES) < rng.integers(2, FRAMES + 1, 6)[:, None]
labels = rng.integers(0, 2, 6)
data = {"video": videos, "shown": mask}
histories = []
for model, inputs in ((recurrent, data), (convolutional, videos)):
    model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.weights])
    model.compile(
        "adam", "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    histories.append(
        model.fit(inputs, labels, epochs=2, shuffle=False, verbose=0).history
    )
videos[~mask] = 7.0

facts = {
    "histories": histories,
    "hidden frames": recurrent.predict(data, verbose=0),
    "parameters": [recurrent.count_params(), convolutional.count_params()],
}

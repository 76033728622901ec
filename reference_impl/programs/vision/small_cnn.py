"""A convolutional network on tiny images."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
images = rng.uniform(size=(24, 10, 10, 1)).astype("float32")
labels = rng.integers(0, 3, 24)
images[labels == 1, :5] += 1
images[labels == 2, :, :5] += 1
model = keras.Sequential(
    [
        keras.Input(shape=(10, 10, 1)),
        layers.Conv2D(4, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(6, kernel_size=(3, 3), activation="relu"),
        layers.GlobalAveragePooling2D(),
        layers.Dropout(0.0),
        layers.Dense(3, activation="softmax"),
    ]
)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(
    loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"]
)
targets = keras.utils.to_categorical(labels, 3)
history = model.fit(
    images, targets, batch_size=8, epochs=3, shuffle=False, verbose=0,
    validation_split=0.25,
)  # fmt: skip

facts = {
    "history": history.history,
    "shapes": [list(layer.output.shape) for layer in model.layers],
    "parameters": model.count_params(),
    "predictions": model.predict(images[:2], verbose=0),
}

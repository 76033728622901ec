"""Dense on more axes, Flatten before it, one-hot targets."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
images = rng.uniform(size=(30, 4, 4, 1)).astype("float32")
labels = (images.mean(axis=(1, 2, 3)) > 0.5).astype(int)
targets = keras.utils.to_categorical(labels, num_classes=2)

model = keras.Sequential()
model.add(keras.Input(shape=(4, 4, 1)))
model.add(keras.layers.Dense(2, activation="relu"))
model.add(keras.layers.Flatten())
model.add(keras.layers.Dense(2))
model.add(keras.layers.Activation("softmax"))
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
history = model.fit(
    images, targets, epochs=3, batch_size=10, shuffle=False, verbose=0
)

facts = {
    "history": history.history,
    "shapes": [list(layer.output.shape) for layer in model.layers],
    "evaluated": model.evaluate(images, targets, verbose=0, return_dict=True),
    "targets": targets[:3].tolist(),
}

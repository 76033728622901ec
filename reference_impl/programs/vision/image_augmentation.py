"""Augment images in the model: only in training; rescale always."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
images = rng.integers(0, 255, (6, 8, 8, 3)).astype("float32")
augmentation = keras.Sequential(
    [
        layers.RandomFlip("horizontal"),
        layers.RandomRotation(0.1),
        layers.RandomZoom(0.1),
    ]
)
inputs = keras.Input((8, 8, 3))
x = layers.Rescaling(1.0 / 127.5, offset=-1)(augmentation(inputs))
x = layers.Resizing(4, 4)(x)
x = layers.CenterCrop(2, 2)(x)
model = keras.Model(inputs, layers.Dense(2)(layers.Flatten()(x)))
model.set_weights([np.ones_like(w) * 0.1 for w in model.get_weights()])
same = augmentation(images, training=False)
assert np.allclose(same, images)
augmented = np.asarray(augmentation(images, training=True))
model.compile("sgd", "mse")
model.fit(images, np.zeros((6, 2)), verbose=0)

facts = {
    "shapes": [list(augmented.shape), list(model.output_shape)],
    "changed": not np.allclose(augmented, images),
    "rescaled": np.asarray(layers.Rescaling(2.0, 1.0)(np.ones((1, 2)))),
    "flipped": np.allclose(
        np.asarray(layers.RandomFlip("vertical")(images, training=False)),
        images,
    ),
}

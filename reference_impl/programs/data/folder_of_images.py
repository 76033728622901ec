"""Images in a folder for each class, read, split, augmented and learned."""

from pathlib import Path

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers = keras.layers

rng = np.random.default_rng(0)
for shade, name in enumerate(["dark", "grey", "light"]):
    Path("images", name).mkdir(parents=True)
    for index in range(6):
        pixels = np.full((10, 12, 3), 40 + 80 * shade, "uint8")
        pixels += rng.integers(0, 20, pixels.shape).astype("uint8")
        keras.utils.save_img(f"images/{name}/{index}.png", pixels, scale=False)


def read(subset):
    return keras.utils.image_dataset_from_directory(
        "images",
        label_mode="categorical",
        image_size=(8, 8),
        batch_size=4,
        shuffle=True,
        seed=3,
        validation_split=1 / 3,
        subset=subset,
        verbose=False,
    )


train, valid = read("training"), read("validation")
names = train.class_names
everything = keras.utils.image_dataset_from_directory(
    "images", labels="inferred", label_mode="int", image_size=(8, 8),
    batch_size=None, shuffle=False, color_mode="grayscale", verbose=False,
)  # fmt: skip
grey = [(float(np.mean(image)), int(label)) for image, label in everything]
counts = sum(int(tf.shape(images)[0]) for images, _ in train)
train = train.cache().prefetch(tf.data.AUTOTUNE)
model = keras.Sequential(
    [
        keras.Input((8, 8, 3)),
        layers.Rescaling(1 / 127.5, offset=-1),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3, activation="softmax"),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
model.fit(train, validation_data=valid, epochs=2, verbose=0)
image = keras.utils.img_to_array(
    keras.utils.load_img("images/light/0.png", target_size=(8, 8))
)

facts = {
    "names": names,
    "files": sorted(path[-10:] for path in everything.file_paths),
    "grey": grey,
    "counts": [counts, sum(int(tf.shape(labels)[0]) for _, labels in valid)],
    "specs": [str(spec.dtype.name) for spec in valid.element_spec],
    "shapes": [tuple(spec.shape) for spec in valid.element_spec],
    "image": [image.shape, str(image.dtype), float(image.mean())],
    "keys": sorted(model.history.history),
}

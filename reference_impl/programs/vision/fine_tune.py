"""A frozen base with batch normalization, then all of it at a low rate."""

import numpy as np

import keras_reference as keras

layers = keras.layers

rng = np.random.default_rng(0)
base = keras.Sequential(
    [
        keras.Input((8, 8, 3)),
        layers.Conv2D(4, 3, name="conv"),
        layers.BatchNormalization(name="bn"),
        layers.ReLU(),
        layers.GlobalAveragePooling2D(),
    ],
    name="base",
)
base.get_layer("conv").set_weights(
    [rng.normal(0, 0.5, (3, 3, 3, 4)), np.zeros(4)]
)
images = rng.normal(1, 2, (12, 8, 8, 3)).astype("float32")
labels = (images.mean(axis=(1, 2, 3)) > 1).astype("float32")

base.trainable = False
inputs = keras.Input((8, 8, 3))
outputs = layers.Dense(1, name="head")(base(inputs, training=False))
model = keras.Model(inputs, outputs)
model.get_layer("head").set_weights([np.full((4, 1), 0.1), np.zeros(1)])
loss = keras.losses.BinaryCrossentropy(from_logits=True)
model.compile(
    keras.optimizers.Adam(0.1),
    loss,
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
first = model.fit(images, labels, epochs=2, shuffle=False, verbose=0)
counts = [len(model.trainable_weights), len(model.non_trainable_weights)]
kernel = base.get_layer("conv").kernel.numpy()

base.trainable = True
model.compile(keras.optimizers.Adam(1e-3), loss, metrics=["accuracy"])
second = model.fit(images, labels, epochs=2, shuffle=False, verbose=0)
moved = np.abs(base.get_layer("conv").kernel.numpy() - kernel).max()

facts = {
    "first": first.history,
    "second": second.history,
    "counts": [
        *counts,
        len(model.trainable_weights),
        len(model.non_trainable_weights),
    ],
    "moved": bool(moved > 0),
    "statistics stay": base.get_layer("bn").moving_mean.numpy(),
    "bn trainable": base.get_layer("bn").trainable,
}

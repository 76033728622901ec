"""Segment squares with a U-Net: down, up, skip connections."""

import numpy as np

import keras_reference as keras

layers = keras.layers


def convolve(x, filters):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.SeparableConv2D(filters, 3, padding="same")(x)


inputs = keras.Input((8, 8, 1))
first = convolve(inputs, 3)
down = layers.MaxPooling2D(2)(first)
second = convolve(down, 4)
middle = convolve(layers.MaxPooling2D(2)(second), 5)
up = layers.Conv2DTranspose(4, 3, strides=2, padding="same")(middle)
up = convolve(layers.Concatenate()([up, second]), 4)
up = layers.UpSampling2D(2)(up)
up = convolve(layers.concatenate([up, first]), 3)
outputs = layers.Conv2D(1, 1, activation="sigmoid")(up)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
images = np.zeros((6, 8, 8, 1), "float32")
for i in range(6):
    images[i, i % 4 : i % 4 + 3, 2:6] = 1
masks = (images > 0).astype("float32")
noisy = images + rng.normal(0, 0.1, images.shape).astype("float32")
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
history = model.fit(noisy, masks, epochs=3, shuffle=False, verbose=0)
assert history.history["loss"][-1] < history.history["loss"][0]

facts = {
    "loss": history.history["loss"],
    "shape": list(model.output_shape),
    "parameters": model.count_params(),
    "means": model.predict(noisy, verbose=0).mean(axis=(1, 2, 3)),
}

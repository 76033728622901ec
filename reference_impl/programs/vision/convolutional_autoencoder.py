"""Convolutions down, transposed convolutions up."""

import numpy as np

import keras_reference as keras

layers = keras.layers
encoder = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Conv2D(4, 3, strides=2, padding="same", activation="relu"),
        layers.DepthwiseConv2D(3, padding="same", depth_multiplier=2),
        layers.Flatten(),
        layers.Dense(3),
    ]
)
decoder = keras.Sequential(
    [
        keras.Input((3,)),
        layers.Dense(4 * 4 * 4, activation="relu"),
        layers.Reshape((4, 4, 4)),
        layers.Conv2DTranspose(2, 3, strides=2, padding="same"),
        layers.Conv2D(1, 3, padding="same", activation="sigmoid"),
    ]
)
inputs = keras.Input((8, 8, 1))
autoencoder = keras.Model(inputs, decoder(encoder(inputs)))
rng = np.random.default_rng(0)
shapes = [w.shape for w in autoencoder.get_weights()]
autoencoder.set_weights([rng.normal(0, 0.2, shape) for shape in shapes])
x = rng.uniform(size=(8, 8, 8, 1)).astype("float32")
autoencoder.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
history = autoencoder.fit(x, x, epochs=3, shuffle=False, verbose=0)

facts = {
    "loss": history.history["loss"],
    "shapes": [list(shape) for shape in shapes],
    "code": encoder.predict(x[:2], verbose=0),
}

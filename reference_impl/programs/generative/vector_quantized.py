"""An autoencoder whose codes are looked up, with gradients passed through."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Quantizer(layers.Layer):
    def __init__(self, count, width, beta=0.25, **kwargs):
        super().__init__(**kwargs)
        self.count, self.width, self.beta = count, width, beta

    def build(self, input_shape):
        self.codes = self.add_weight(
            shape=(self.width, self.count),
            initializer="uniform",
            name="codes",
        )

    def indices(self, rows):
        distances = (
            ops.sum(rows**2, axis=1, keepdims=True)
            - 2 * ops.matmul(rows, self.codes)
            + ops.sum(ops.square(self.codes), axis=0)
        )
        return ops.argmin(distances, axis=1)

    def call(self, x):
        rows = ops.reshape(x, (-1, self.width))
        chosen = ops.one_hot(self.indices(rows), self.count)
        found = ops.matmul(chosen, ops.transpose(self.codes))
        found = ops.reshape(found, ops.shape(x))
        commitment = ops.mean((ops.stop_gradient(found) - x) ** 2)
        codebook = ops.mean((found - ops.stop_gradient(x)) ** 2)
        self.add_loss(self.beta * commitment + codebook)
        return x + ops.stop_gradient(found - x)


inputs = keras.Input((8, 8, 1))
x = layers.Conv2D(4, 3, strides=2, padding="same", activation="relu")(inputs)
encoder = keras.Model(inputs, layers.Conv2D(2, 1)(x), name="encoder")
codes = keras.Input((4, 4, 2))
x = layers.Conv2DTranspose(4, 3, strides=2, padding="same")(codes)
decoder = keras.Model(codes, layers.Conv2D(1, 3, padding="same")(x))
quantizer = Quantizer(6, 2)
model = keras.Model(inputs, decoder(quantizer(encoder(inputs))))
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
images = rng.uniform(size=(8, 8, 8, 1)).astype("float32")
model.compile(keras.optimizers.Adam(0.01), "mse")
history = model.fit(
    images, images, batch_size=4, epochs=3, shuffle=False, verbose=0
)
encoded = encoder.predict(images, verbose=0).reshape(-1, 2)

facts = {
    "history": history.history,
    "indices": np.asarray(quantizer.indices(encoded))[:16].tolist(),
    "losses": len(model.losses),
    "codes": quantizer.codes.numpy(),
}

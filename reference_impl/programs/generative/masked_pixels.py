"""Pixels drawn one by one by convolutions that see only earlier ones."""

import numpy as np

import keras_reference as keras

layers = keras.layers


class MaskedConv2D(layers.Layer):
    def __init__(self, kind, filters, kernel_size, **kwargs):
        super().__init__()
        self.kind = kind
        self.conv = layers.Conv2D(
            filters, kernel_size, padding="same", **kwargs
        )

    def build(self, input_shape):
        self.conv.build(input_shape)
        height, width = self.conv.kernel_size
        self.mask = np.zeros(self.conv.kernel.shape, "float32")
        self.mask[: height // 2] = 1.0
        self.mask[height // 2, : width // 2] = 1.0
        if self.kind == "B":
            self.mask[height // 2, width // 2] = 1.0

    def call(self, x):
        self.conv.kernel.assign(self.conv.kernel * self.mask)
        return self.conv(x)


inputs = keras.Input((5, 5, 1))
x = MaskedConv2D("A", 4, 3, activation="relu")(inputs)
y = MaskedConv2D("B", 4, 3, activation="relu")(x)
x = layers.add([x, y])
outputs = layers.Conv2D(1, 1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.6, w.shape) for w in model.get_weights()])
images = (rng.uniform(size=(12, 5, 5, 1)) < 0.4).astype("float32")
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
history = model.fit(
    images, images, batch_size=6, epochs=2, shuffle=False, verbose=0
)
drawn = np.zeros((2, 5, 5, 1), "float32")
threshold = rng.uniform(size=drawn.shape)
for row in range(5):
    for column in range(5):
        shares = model.predict(drawn, verbose=0)[:, row, column]
        drawn[:, row, column] = shares > threshold[:, row, column]

facts = {
    "history": history.history,
    "drawn": drawn[..., 0].astype(int).tolist(),
    "hidden": float(np.abs(model.layers[1].conv.kernel.numpy()[2]).sum()),
}

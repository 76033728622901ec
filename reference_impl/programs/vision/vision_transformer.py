"""A small vision transformer: patches, positions, a token for the class."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops

PATCH, WIDTH, CLASSES = 2, 8, 3


@keras.saving.register_keras_serializable("programs")
class Patches(layers.Layer):
    def __init__(self, size, **kwargs):
        super().__init__(**kwargs)
        self.size = size

    def call(self, images):
        patches = ops.image.extract_patches(images, self.size)
        rows, columns, depth = patches.shape[1:]
        return ops.reshape(patches, (-1, rows * columns, depth))

    def get_config(self):
        return {**super().get_config(), "size": self.size}


@keras.saving.register_keras_serializable("programs")
class ClassAndPositions(layers.Layer):
    def build(self, input_shape):
        _, count, width = input_shape
        self.token = self.add_weight(shape=(1, 1, width), name="token")
        self.positions = layers.Embedding(count + 1, width)
        self.positions.build((count + 1,))

    def call(self, patches):
        batch_size = ops.shape(patches)[0]
        token = ops.broadcast_to(self.token, (batch_size, 1, patches.shape[-1]))
        tokens = ops.concatenate([token, patches], axis=1)
        return tokens + self.positions(ops.arange(tokens.shape[1]))


def block(x):
    y = layers.LayerNormalization(epsilon=1e-6)(x)
    y = layers.MultiHeadAttention(2, WIDTH // 2, dropout=0.0)(y, y)
    x = layers.Add()([x, y])
    y = layers.LayerNormalization(epsilon=1e-6)(x)
    y = layers.Dense(2 * WIDTH, activation="gelu")(y)
    return x + layers.Dense(WIDTH)(y)


inputs = keras.Input((8, 8, 3))
x = layers.Rescaling(1 / 255, offset=-0.5)(inputs)
x = layers.Dense(WIDTH)(Patches(PATCH)(x))
x = ClassAndPositions()(x)
for _ in range(2):
    x = block(x)
x = layers.LayerNormalization(epsilon=1e-6)(x)
outputs = layers.Dense(CLASSES)(x[:, 0])
model = keras.Model(inputs, outputs)

rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
images = rng.integers(0, 256, (10, 8, 8, 3)).astype("float32")
labels = rng.integers(0, CLASSES, 10)
model.compile(
    keras.optimizers.AdamW(1e-2, weight_decay=1e-3, clipnorm=1.0),
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[keras.metrics.SparseTopKCategoricalAccuracy(2, name="top_2")],
)
history = model.fit(
    images, labels, batch_size=5, epochs=2, shuffle=False, verbose=0
)
model.save("vit.keras")
again = keras.models.load_model("vit.keras")

facts = {
    "parameters": model.count_params(),
    "history": history.history,
    "logits": model.predict(images[:3], verbose=0),
    "reloaded": again.predict(images[:3], verbose=0),
}

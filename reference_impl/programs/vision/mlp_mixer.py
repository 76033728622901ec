"""Patches mixed over places, then over channels, by dense layers alone."""

import numpy as np

import keras_reference as keras

layers = keras.layers


class Mixer(layers.Layer):
    def __init__(self, places, channels, **kwargs):
        super().__init__(**kwargs)
        self.over_places = keras.Sequential(
            [layers.Dense(places, "gelu"), layers.Dense(places)]
        )
        self.over_channels = keras.Sequential(
            [layers.Dense(channels, "gelu"), layers.Dense(channels)]
        )
        self.first = layers.LayerNormalization()
        self.second = layers.LayerNormalization()
        self.swap = layers.Permute((2, 1))

    def call(self, x):
        y = self.over_places(self.swap(self.first(x)))
        x = x + self.swap(y)
        return x + self.over_channels(self.second(x))


inputs = keras.Input((8, 8, 1))
x = layers.Conv2D(6, 4, strides=4)(inputs)
x = layers.Reshape((-1, 6))(x)
for _ in range(2):
    x = Mixer(4, 6)(x)
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
images = rng.uniform(size=(10, 8, 8, 1)).astype("float32")
labels = rng.integers(0, 3, 10)
model.compile(
    keras.optimizers.Lion(1e-3),
    "sparse_categorical_crossentropy",
    metrics=["accuracy"],
    jit_compile=False,
)
history = model.fit(
    images, labels, batch_size=5, epochs=2, shuffle=False, verbose=0
)
model.save_weights("mixer.weights.h5")
before = model.predict(images, verbose=0)
model.set_weights([np.zeros(w.shape) for w in model.get_weights()])
model.load_weights("mixer.weights.h5")

facts = {
    "history": history.history,
    "shapes": [tuple(layer.output.shape) for layer in model.layers],
    "parameters": [layer.count_params() for layer in model.layers],
    "shares": before[:3],
    "loaded": model.predict(images, verbose=0)[:3],
}

"""The classic way: a stacked model, and `train_on_batch` in turns."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
generator = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(6, "tanh"), keras.layers.Dense(2)]
)
discriminator = keras.Sequential(
    [
        keras.Input((2,)),
        keras.layers.Dense(6, activation="tanh"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
for model in (generator, discriminator):
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([rng.normal(0, 0.5, shape) for shape in shapes])
discriminator.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
noise_input = keras.Input((3,))
discriminator.trainable = False
stacked = keras.Model(noise_input, discriminator(generator(noise_input)))
stacked.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
inner = len(stacked.trainable_weights)
d_losses, g_losses, changed = [], [], []
for _ in range(4):
    real = rng.normal(2, 0.2, (8, 2)).astype("float32")
    noise = rng.normal(size=(8, 3)).astype("float32")
    fake = generator.predict(noise, verbose=0)
    before = discriminator.get_weights()[0]
    discriminator.trainable = True
    d_losses.append(
        float(
            discriminator.train_on_batch(
                np.concatenate([real, fake]),
                np.concatenate([np.ones((8, 1)), np.zeros((8, 1))]),
            )
        )
    )
    discriminator.trainable = False
    middle = discriminator.get_weights()[0]
    g_losses.append(float(stacked.train_on_batch(noise, np.ones((8, 1)))))
    after = discriminator.get_weights()[0]
    changed.append(
        [not np.array_equal(before, middle), not np.array_equal(middle, after)]
    )

facts = {
    "d_losses": d_losses,
    "g_losses": g_losses,
    "changed": changed,
    "inner": inner,
}

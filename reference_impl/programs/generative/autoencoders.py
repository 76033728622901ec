"""Plain, sparse and denoising autoencoders; encoder and decoder apart."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = (rng.normal(size=(32, 2)) @ rng.normal(size=(2, 6))).astype("float32")
noisy = x + rng.normal(0, 0.1, x.shape).astype("float32")


def make(activity_regularizer=None):
    inputs = keras.Input((6,))
    encoded = keras.layers.Dense(
        3, activation="relu", activity_regularizer=activity_regularizer
    )(inputs)
    decoded = keras.layers.Dense(6)(encoded)
    autoencoder = keras.Model(inputs, decoded)
    encoder = keras.Model(inputs, encoded)
    code = keras.Input((3,))
    decoder = keras.Model(code, autoencoder.layers[-1](code))
    weights = np.random.default_rng(1)
    shapes = [w.shape for w in autoencoder.get_weights()]
    autoencoder.set_weights([weights.normal(0, 0.5, s) for s in shapes])
    autoencoder.compile(keras.optimizers.Adam(0.02), "mse")
    return autoencoder, encoder, decoder


plain, encoder, decoder = make()
first = plain.fit(x, x, epochs=4, shuffle=False, verbose=0).history
assert np.allclose(
    decoder.predict(encoder.predict(x, verbose=0), verbose=0),
    plain.predict(x, verbose=0),
    atol=1e-5,
)
sparse, _, _ = make(keras.regularizers.L1(0.01))
second = sparse.fit(x, x, epochs=4, shuffle=False, verbose=0).history
denoising, _, _ = make()
third = denoising.fit(
    noisy, x, epochs=4, shuffle=False, verbose=0, validation_data=(noisy, x)
).history

facts = {
    "plain": first,
    "sparse": second,
    "denoising": third,
    "code": encoder.predict(x[:2], verbose=0),
}

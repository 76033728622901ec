"""Use a model as a layer of another one, twice deep."""

import numpy as np

import keras_reference as keras

layers = keras.layers

encoder = keras.Sequential(
    [keras.Input((6,)), layers.Dense(4, activation="tanh"), layers.Dense(2)],
    name="encoder",
)
code = keras.Input((2,))
decoder = keras.Model(code, layers.Dense(6, name="last")(code), name="decoder")

inputs = keras.Input((6,))
autoencoder = keras.Model(inputs, decoder(encoder(inputs)), name="autoencoder")
rng = np.random.default_rng(3)
x = rng.normal(size=(16, 6)).astype("float32")
autoencoder.set_weights(
    [rng.normal(0, 0.5, w.shape) for w in autoencoder.get_weights()]
)
autoencoder.compile("sgd", "mse")
before = encoder.get_weights()
history = autoencoder.fit(x, x, epochs=3, shuffle=False, verbose=0)
assert not np.array_equal(before[0], encoder.get_weights()[0])
assert np.allclose(
    autoencoder.predict(x, verbose=0),
    decoder.predict(encoder.predict(x, verbose=0), verbose=0),
    atol=1e-5,
)

facts = {
    "loss": history.history["loss"],
    "layers": [layer.name for layer in autoencoder.layers][1:],
    "inner": [layer.units for layer in encoder.layers],
    "weights": [list(w.shape) for w in autoencoder.get_weights()],
    "trainable": len(autoencoder.trainable_weights),
    "last": list(
        autoencoder.get_layer("decoder").get_layer("last").output.shape
    ),
}

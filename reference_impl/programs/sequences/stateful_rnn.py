"""A stateful LSTM goes on where the last batch ended, until reset."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 6, 3)).astype("float32")
weights = [rng.normal(0, 0.4, s) for s in ((3, 16), (4, 16), (16,))]


def make(stateful, steps):
    model = keras.Sequential(
        [
            keras.Input(batch_shape=(2, steps, 3)),
            keras.layers.LSTM(4, stateful=stateful),
        ]
    )
    model.set_weights(weights)
    return model


whole = make(False, 6).predict(x, verbose=0)
halves = make(True, 3)
halves.predict(x[:, :3], batch_size=2, verbose=0)
second = halves.predict(x[:, 3:], batch_size=2, verbose=0)
assert np.allclose(second, whole, atol=1e-5)
halves.layers[0].reset_states()
fresh = halves.predict(x[:, 3:], batch_size=2, verbose=0)
assert not np.allclose(fresh, whole, atol=1e-3)
halves.layers[0].reset_state()
again = halves.predict(x[:, 3:], batch_size=2, verbose=0)
assert np.allclose(fresh, again, atol=1e-6)
trained = make(True, 3)
trained.compile("sgd", "mse")
losses = []
for _ in range(2):
    for part in (x[:, :3], x[:, 3:]):
        history = trained.fit(
            part, np.zeros((2, 4)), batch_size=2, shuffle=False, verbose=0
        )
        losses += history.history["loss"]
    trained.layers[0].reset_states()

facts = {"whole": whole, "fresh": fresh, "losses": losses}

"""Stop when the validation loss no longer falls; restore the best weights."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(20, 8)).astype("float32")
y = x[:, :1] + rng.normal(0, 1, (20, 1))


def fit(**arguments):
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.set_weights([np.zeros((8, 1)), np.zeros(1)])
    model.compile(keras.optimizers.SGD(0.2), "mse")
    stopping = keras.callbacks.EarlyStopping(
        monitor="val_loss", patience=2, **arguments
    )
    history = model.fit(
        x[:10], y[:10], validation_data=(x[10:], y[10:]), epochs=30,
        shuffle=False, callbacks=[stopping], verbose=0,
    )  # fmt: skip
    return model, stopping, history.history["val_loss"]


model, stopping, losses = fit()
restored, best, same = fit(restore_best_weights=True)
assert losses == same
assert np.isclose(
    restored.evaluate(x[10:], y[10:], verbose=0), min(losses), rtol=1e-5
)
_, picky, picky_losses = fit(min_delta=1.0)
_, late, late_losses = fit(start_from_epoch=5)
_, goal, goal_losses = fit(baseline=0.0)

facts = {
    "losses": losses,
    "stopped": [stopping.stopped_epoch, best.best_epoch, picky.stopped_epoch],
    "best": best.best,
    "wait": [stopping.wait, late.wait],
    "lengths": [len(picky_losses), len(late_losses), len(goal_losses)],
}

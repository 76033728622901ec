import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import TerminateOnNaN


def train(value, **settings):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    x = np.ones((8, 1))
    x[4] = value
    batches = []
    note = keras.callbacks.LambdaCallback(
        on_train_batch_end=lambda batch, logs: batches.append(batch)
    )
    history = model.fit(
        *(x, np.ones((8, 1))),
        batch_size=2,
        epochs=3,
        shuffle=False,
        verbose=0,
        callbacks=[TerminateOnNaN(**settings), note],
    )
    return history.epoch, batches


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_training_ends_after_the_batch(value, capsys):
    assert train(value) == ([0], [0, 1, 2])
    assert capsys.readouterr().out == (
        "Batch 2: Invalid loss, terminating training\n"
    )


def test_an_error_may_be_raised():
    with pytest.raises(RuntimeError, match="Received: loss=nan at batch 2"):
        train(np.nan, raise_error=True)

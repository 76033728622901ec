import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import LearningRateScheduler


def train(schedule, **settings):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.5), "mse")
    callback = LearningRateScheduler(schedule, **settings)
    x = np.ones((2, 1))
    history = model.fit(x, x, epochs=3, verbose=0, callbacks=[callback])
    return history.history["learning_rate"]


def test_a_schedule_gets_the_epoch():
    assert train(lambda epoch: 2.0**-epoch) == [1, 0.5, 0.25]


def test_a_schedule_gets_the_rate_before():
    assert train(lambda epoch, rate: rate / 2) == [0.25, 0.125, 0.0625]


def test_a_schedule_may_return_a_number_of_numpy():
    assert train(lambda epoch: np.float32(0.5)) == [0.5] * 3


def test_the_rate_may_be_said(capsys):
    train(lambda epoch: 0.5, verbose=1)
    assert capsys.readouterr().out.splitlines()[1] == (
        "Epoch 1: LearningRateScheduler setting learning rate to 0.5."
    )


@pytest.mark.parametrize("value", [1, "fast", None])
def test_something_else_is_refused(value):
    with pytest.raises(ValueError, match=f"Received: {value!r} for epoch 0"):
        train(lambda epoch: value)

import numpy as np
import pytest

import keras_reference as keras
from keras_reference import config


@pytest.fixture
def model():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mean_squared_error")
    return model


@pytest.fixture
def limits():
    yield config
    config.set_max_epochs(None)
    config.set_max_steps_per_epoch(None)


class Count(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.steps = {"train": 0, "test": 0}

    def on_train_batch_end(self, batch, logs=None):
        self.steps["train"] += 1

    def on_test_batch_end(self, batch, logs=None):
        self.steps["test"] += 1


X = Y = np.ones((10, 1), "float32")


def test_fit_runs_at_most_so_many_epochs(model, limits):
    limits.set_max_epochs(2)
    assert model.fit(X, Y, epochs=5, verbose=0).epoch == [0, 1]
    assert model.fit(X, Y, epochs=1, verbose=0).epoch == [0]


def test_fit_and_its_validation_run_at_most_so_many_steps(model, limits):
    limits.set_max_steps_per_epoch(3)
    count = Count()
    model.fit(
        X,
        Y,
        batch_size=2,
        verbose=0,
        validation_data=(X, Y),
        callbacks=[count],
    )
    assert count.steps == {"train": 3, "test": 3}


@pytest.mark.parametrize(("steps", "expected"), [(None, 3), (2, 2), (4, 3)])
def test_a_number_of_steps_is_cut_too(model, limits, steps, expected):
    limits.set_max_steps_per_epoch(3)
    count = Count()
    model.fit(
        X,
        Y,
        batch_size=2,
        steps_per_epoch=steps,
        verbose=0,
        callbacks=[count],
    )
    assert count.steps["train"] == expected


def test_predict_returns_the_outputs_of_the_steps_it_ran(model, limits):
    limits.set_max_steps_per_epoch(2)
    assert model.predict(X, batch_size=3, verbose=0).shape == (6, 1)


def test_data_without_an_end_ends_there(model, limits):
    limits.set_max_steps_per_epoch(2)
    count = Count()
    endless = ((X[:2], Y[:2]) for _ in iter(int, 1))
    model.fit(endless, verbose=0, callbacks=[count])
    assert count.steps["train"] == 2


@pytest.mark.parametrize("value", [0, -1, 2.5, "a"])
def test_other_limits_are_refused(value):
    with pytest.raises(ValueError, match=f"max_epochs={value!r}"):
        config.set_max_epochs(value)
    with pytest.raises(ValueError, match=f"max_steps_per_epoch={value!r}"):
        config.set_max_steps_per_epoch(value)

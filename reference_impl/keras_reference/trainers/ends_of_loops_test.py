"""What ends a loop early, and what begins it again."""

import io
import sys

import numpy as np
import pytest
import tensorflow as tf

from keras_reference.callbacks import Callback
from keras_reference.layers import Dense
from keras_reference.models import Sequential
from keras_reference.trainers.loop_arguments import verbosity
from keras_reference.trainers.make_batches import weigh_classes

X, Y = np.ones((4, 2)), np.arange(4.0)[:, None]


class StopAfterTwo(Callback):
    """Ends what it is told of after the second batch."""

    def on_test_batch_end(self, batch, logs=None):
        self.model.stop_evaluating = batch == 1

    def on_predict_batch_end(self, batch, logs=None):
        self.model.stop_predicting = batch == 1


def zero():
    model = Sequential([Dense(1, kernel_initializer="zeros")])
    model.compile("sgd", "mse", metrics=["mae"])
    return model


def test_a_callback_ends_evaluation():
    loss, _ = zero().evaluate(
        X, Y, batch_size=1, verbose=0, callbacks=[StopAfterTwo()]
    )
    assert loss == (0 + 1) / 2


def test_evaluation_that_was_ended_can_be_done_again():
    model = zero()
    model.evaluate(X, Y, batch_size=1, verbose=0, callbacks=[StopAfterTwo()])
    model.stop_evaluating = True
    loss, _ = model.evaluate(X, Y, batch_size=1, verbose=0)
    assert loss == (0 + 1 + 4 + 9) / 4


def test_a_callback_ends_prediction():
    outputs = zero().predict(
        X, batch_size=1, verbose=0, callbacks=[StopAfterTwo()]
    )
    assert outputs.shape == (2, 1)


def test_data_that_ends_with_an_epoch_begins_again():
    dataset = tf.data.Dataset.from_tensor_slices((X, Y)).batch(2)
    history = zero().fit(dataset, epochs=3, steps_per_epoch=2, verbose=0)
    assert history.epoch == [0, 1, 2]


def test_class_weights_are_not_for_the_samples_split_off():
    labels = np.array([1.0, 1.0, 1.0, 1.0])
    history = (
        zero()
        .fit(
            X,
            labels,
            validation_split=0.5,
            class_weight={1: 3.0},
            verbose=0,
        )
        .history
    )
    # One step of 0.01 on weights and bias from a loss of 3 * (0 - 1)^2:
    # each moves by 0.06, so that the outputs are 3 * 0.06.
    assert history["loss"] == [3.0]
    assert history["val_loss"][0] == pytest.approx((1 - 0.18) ** 2)


@pytest.mark.parametrize("given", [[1.0, 2.0], {"0": 1.0}])
def test_other_class_weights_are_refused(given):
    with pytest.raises(ValueError, match="Received: class_weight="):
        weigh_classes(np.array([0, 1]), given)


def test_metrics_results_are_in_the_order_of_the_metrics():
    model = zero()
    model.evaluate(X, Y, verbose=0)
    assert list(model.get_metrics_result()) == ["loss", "mae"]


def test_a_bar_ends_at_its_end_with_several_steps_at_once(capsys):
    model = zero()
    model.compile("sgd", "mse", steps_per_execution=3)
    model.fit(X, Y, batch_size=1, verbose=1)
    assert "4/4" in (out := capsys.readouterr().out)
    assert "6/4" not in out


@pytest.mark.parametrize(
    "arguments",
    [
        {"epochs": "3"},
        {"epochs": 2.0},
        {"validation_freq": "1", "validation_data": (X, Y)},
    ],
)
def test_other_numbers_of_epochs_are_refused(arguments):
    name = next(iter(arguments))
    with pytest.raises(ValueError, match=f"Received: {name}="):
        zero().fit(X, Y, verbose=0, **arguments)


@pytest.mark.parametrize("steps", [1.5, -1, "2"])
def test_other_numbers_of_steps_are_refused(steps):
    with pytest.raises(ValueError, match=f"Received: {steps!r}"):
        zero().fit(X, Y, verbose=0, steps_per_epoch=steps)


def test_auto_is_a_bar_in_a_notebook(monkeypatch):
    # The stream of an IPython kernel says that it is no terminal.
    kind = type(
        "OutStream", (io.StringIO,), {"__module__": "ipykernel.iostream"}
    )
    monkeypatch.setattr("sys.stdout", kind())
    assert not sys.stdout.isatty()
    assert verbosity("auto") == 1
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert verbosity("auto") == 0


def test_arrays_are_cut_in_as_many_batches_as_steps():
    model = zero()
    model.fit(X, Y, steps_per_epoch=2, epochs=3, verbose=0)
    assert model.optimizer.iterations == 6
    outputs = Recorder()
    model.predict(X, steps=2, verbose=0, callbacks=[outputs])
    assert outputs.sizes == [2, 2]
    # A size that is given stays.
    model.fit(X, Y, batch_size=1, steps_per_epoch=2, verbose=0)
    assert model.optimizer.iterations == 8


class Recorder(Callback):
    """Notes how many outputs each batch has."""

    def __init__(self):
        super().__init__()
        self.sizes = []

    def on_predict_batch_end(self, batch, logs=None):
        self.sizes.append(len(logs["outputs"]))


def test_a_train_function_of_the_user_is_called():
    model = zero()
    model.fit(X, Y, verbose=0)
    own = model.train_function
    calls = []

    def train(iterator):
        calls.append(1)
        return own(iterator)

    model.train_function = train
    history = model.fit(X, Y, batch_size=2, verbose=0)
    assert calls == [1, 1] and history.history["loss"][0] > 0
    assert model.train_function is train
    assert model.optimizer.iterations == 3

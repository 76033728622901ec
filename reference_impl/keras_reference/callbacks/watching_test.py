"""What watches a value: `EarlyStopping`, `ReduceLROnPlateau` and the base."""

import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import EarlyStopping, ReduceLROnPlateau
from keras_reference.callbacks.monitor_callback import MonitorCallback


def dense_model(metrics=None):
    dense = keras.layers.Dense(1, kernel_initializer="zeros", use_bias=False)
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile(keras.optimizers.SGD(0.5), "mse", metrics=metrics)
    return model


def drive(callback, values, name="val_loss", model=None):
    """Tell the callback of epochs; return the model and learning rates.

    The weight of the model is the number of the epoch.
    """
    model = model or dense_model()
    model.stop_training = False
    callback.set_model(model)
    callback.on_train_begin()
    rates = []
    for epoch, value in enumerate(values):
        model.set_weights([np.full((1, 1), epoch)])
        logs = {} if value is None else {name: value}
        callback.on_epoch_begin(epoch)
        callback.on_epoch_end(epoch, logs)
        rates.append(float(model.optimizer.learning_rate))
        if model.stop_training:
            break
    callback.on_train_end()
    return model, rates


def weight(model):
    return model.get_weights()[0].item()


@pytest.mark.parametrize(
    ("settings", "values", "epochs"),
    [
        ({}, [3, 2, 2, 1], 3),
        ({"patience": 2}, [3, 2, 2, 2, 1], 4),
        ({"min_delta": 0.5}, [3, 2, 1.75, 1], 3),
        ({"min_delta": -0.5}, [3, 2, 1.75, 1], 3),
        ({"mode": "max"}, [1, 2, 1.5, 3], 3),
        ({"start_from_epoch": 2, "patience": 1}, [1, 2, 3, 4, 5], 4),
        ({"baseline": 1.0, "patience": 1}, [3, 2, 2, 1], 3),
        ({"patience": 1}, [np.nan] * 4, 2),
    ],
)
def test_training_ends_when_nothing_gets_better(settings, values, epochs):
    callback = EarlyStopping(**settings)
    _, rates = drive(callback, values)
    assert len(rates) == epochs
    assert callback.stopped_epoch == epochs - 1


def test_the_best_weights_come_back(capsys):
    callback = EarlyStopping(patience=2, restore_best_weights=True, verbose=1)
    model, _ = drive(callback, [3, 2, 2.5, 2])
    assert weight(model) == callback.best_epoch == 1
    assert capsys.readouterr().out == (
        "Epoch 4: early stopping\n"
        "Restoring model weights from the end of the best epoch: 2.\n"
    )


def test_the_best_weights_come_back_when_training_ended_by_itself():
    callback = EarlyStopping(patience=5, restore_best_weights=True)
    model, _ = drive(callback, [3, 2, 2.5])
    assert weight(model) == 1
    assert callback.stopped_epoch == 0


def test_without_numbers_the_first_weights_are_the_best():
    callback = EarlyStopping(patience=1, restore_best_weights=True)
    model, _ = drive(callback, [np.nan] * 3)
    assert weight(model) == 0


def test_a_second_training_starts_with_nothing():
    callback = EarlyStopping(patience=1)
    drive(callback, [1, 2])
    _, rates = drive(callback, [4, 3, 2])
    assert len(rates) == 3


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (EarlyStopping, "Early stopping needs metric `val_loss` .* are: loss"),
        (ReduceLROnPlateau, "Reducing .* `val_loss` .*: loss,learning_rate"),
    ],
)
def test_a_value_that_is_not_there_is_a_warning(kind, message):
    callback = kind()
    callback.set_model(dense_model())
    callback.on_train_begin()
    with pytest.warns(UserWarning, match=message):
        callback.on_epoch_end(0, {"loss": 1.0})


def test_an_unknown_mode_is_a_warning():
    with pytest.warns(UserWarning, match="Received: mode='up'"):
        callback = MonitorCallback("loss", mode="up")
    assert callback.mode == "auto"


@pytest.mark.parametrize(
    ("monitor", "larger"),
    [("loss", False), ("val_accuracy", True), ("mean_squared_error", False)],
)
def test_losses_and_metrics_say_what_is_better(monitor, larger):
    model = dense_model(["accuracy", "mean_squared_error"])
    model.train_on_batch(np.ones((2, 1)), np.ones((2, 1)))
    callback = MonitorCallback(monitor)
    callback.set_model(model)
    assert callback.is_better(2, 1) == larger
    assert callback.is_better(1, 2) != larger


@pytest.mark.parametrize("monitor", ["val_score", "mean"])
def test_what_is_better_must_be_known(monitor):
    callback = EarlyStopping(monitor=monitor)
    model = dense_model([keras.metrics.MeanMetricWrapper(np.subtract, "mean")])
    with pytest.raises(ValueError, match=f"monitor='{monitor}'.*Pass `mode="):
        drive(callback, [1], monitor, model)


def test_learning_rates_fall_on_a_plateau(capsys):
    callback = ReduceLROnPlateau(factor=0.5, patience=1, verbose=1)
    _, rates = drive(callback, [2, 1, 1, 1])
    assert rates == [0.5, 0.5, 0.25, 0.125]
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == (
        "Epoch 3: ReduceLROnPlateau reducing learning rate to 0.25."
    )


def test_after_a_reduction_some_epochs_do_not_count():
    callback = ReduceLROnPlateau(factor=0.5, patience=1, cooldown=2)
    _, rates = drive(callback, [1] * 6)
    assert rates == [0.5, 0.25, 0.25, 0.125, 0.125, 0.0625]


def test_learning_rates_do_not_fall_below_the_smallest(capsys):
    callback = ReduceLROnPlateau(factor=0.5, patience=0, min_lr=0.3, verbose=1)
    _, rates = drive(callback, [1] * 4)
    assert rates[1:] == pytest.approx([0.3] * 3)
    assert capsys.readouterr().out.count("reducing") == 1


def test_a_little_better_is_not_better():
    callback = ReduceLROnPlateau(factor=0.5, patience=0, min_delta=0.1)
    _, rates = drive(callback, [1, 0.95])
    assert rates == [0.5, 0.25]


def test_the_learning_rate_of_the_epoch_is_in_the_logs():
    callback, logs = ReduceLROnPlateau(patience=0), {"val_loss": 1.0}
    callback.set_model(dense_model())
    callback.on_train_begin()
    callback.on_epoch_end(0, logs)
    assert logs == {"val_loss": 1.0, "learning_rate": 0.5}


def test_the_value_watched_can_be_asked_for():
    assert EarlyStopping("loss").get_monitor_value({"loss": 2.0}) == 2.0


def test_a_factor_that_reduces_nothing_is_refused():
    with pytest.raises(ValueError, match="Received: factor=1.0"):
        ReduceLROnPlateau(factor=1.0)

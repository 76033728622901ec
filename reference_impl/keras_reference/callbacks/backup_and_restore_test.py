import os

import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import BackupAndRestore, LambdaCallback

X = np.arange(16.0).reshape(8, 2) / 16
Y = X.sum(axis=1, keepdims=True)


class Killed(Exception):
    pass


def kill_at(event, number):
    def kill(place, logs):
        if place == number:
            raise Killed

    return LambdaCallback(**{event: kill})


def train(*callbacks):
    dense = keras.layers.Dense(1, kernel_initializer="ones")
    model = keras.Sequential([keras.Input((2,)), dense])
    model.compile(keras.optimizers.Adam(0.1), "mse")
    history = model.fit(
        *(X, Y),
        batch_size=2,
        epochs=4,
        shuffle=False,
        verbose=0,
        callbacks=list(callbacks),
    )
    return model, history


def test_training_goes_on_as_if_nothing_had_been(tmp_path):
    with pytest.raises(Killed):
        train(BackupAndRestore(tmp_path), kill_at("on_epoch_begin", 2))
    model, history = train(BackupAndRestore(tmp_path))
    whole, _ = train()
    assert history.epoch == [2, 3]
    assert int(model.optimizer.iterations) == 16
    for one, other in zip(
        model.get_weights(), whole.get_weights(), strict=True
    ):
        np.testing.assert_array_equal(one, other)


def test_a_model_that_is_not_built_is_restored(tmp_path):
    def run(*callbacks):
        model = keras.Sequential([keras.layers.Dense(1)])
        model.compile("adam", "mse")
        return model.fit(
            *(X, Y), epochs=3, verbose=0, callbacks=list(callbacks)
        )

    with pytest.raises(Killed):
        run(BackupAndRestore(tmp_path), kill_at("on_epoch_begin", 1))
    assert run(BackupAndRestore(tmp_path)).epoch == [1, 2]


def test_an_interrupted_epoch_starts_again(tmp_path):
    with pytest.raises(Killed):
        train(
            BackupAndRestore(tmp_path, save_freq=3), kill_at("on_epoch_end", 1)
        )
    model, history = train(BackupAndRestore(tmp_path, save_freq=3))
    assert history.epoch == [1, 2, 3]
    # Saved after 6 batches, then three epochs of 4.
    assert int(model.optimizer.iterations) == 18


def test_the_backup_is_deleted_at_the_end(tmp_path):
    train(BackupAndRestore(tmp_path / "own"))
    assert os.listdir(tmp_path) == []


def test_what_else_is_in_the_folder_stays(tmp_path):
    (tmp_path / "mine").write_text("text")
    train(BackupAndRestore(tmp_path))
    assert os.listdir(tmp_path) == ["mine"]


def test_the_backup_may_be_kept(tmp_path):
    train(BackupAndRestore(tmp_path, delete_checkpoint=False))
    assert os.listdir(tmp_path) == ["latest.weights.h5"]
    _, history = train(BackupAndRestore(tmp_path))
    assert history.epoch == []


def test_the_backup_before_replaces_one_that_cannot_be_read(tmp_path):
    with pytest.raises(Killed):
        train(
            BackupAndRestore(tmp_path, double_checkpoint=True),
            kill_at("on_epoch_begin", 2),
        )
    (tmp_path / "latest.weights.h5").write_bytes(b"broken")
    _, history = train(BackupAndRestore(tmp_path))
    assert history.epoch == [1, 2, 3]


def test_a_backup_that_cannot_be_read_is_an_error(tmp_path):
    (tmp_path / "latest.weights.h5").write_bytes(b"broken")
    with pytest.raises(OSError, match="file signature not found"):
        train(BackupAndRestore(tmp_path))


def test_weights_that_do_not_fit_are_an_error(tmp_path):
    with pytest.raises(Killed):
        train(BackupAndRestore(tmp_path), kill_at("on_epoch_begin", 2))
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    with (
        pytest.warns(UserWarning, match="state of the optimizer"),
        pytest.raises(ValueError, match=r"shape \(2, 1\)"),
    ):
        model.fit(
            *(np.ones((2, 3)), np.ones((2, 1))),
            verbose=0,
            callbacks=[BackupAndRestore(tmp_path)],
        )


def test_a_folder_is_needed():
    with pytest.raises(ValueError, match="Received: backup_dir=''"):
        BackupAndRestore("")


def test_another_frequency_is_refused():
    with pytest.raises(ValueError, match="Received: save_freq='day'"):
        BackupAndRestore("backup", save_freq="day")

import os

import h5py
import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import ModelCheckpoint


def dense_model():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def drive(folder, name, values, **settings):
    callback = ModelCheckpoint(
        folder / name, save_weights_only=True, **settings
    )
    callback.set_model(dense_model())
    for epoch, value in enumerate(values):
        callback.on_epoch_begin(epoch)
        callback.on_epoch_end(epoch, {"val_loss": value})
    return sorted(os.listdir(folder))


def test_names_are_made_of_the_logs(tmp_path):
    name = "{epoch:02d}-{val_loss:.2f}.weights.h5"
    assert drive(tmp_path, name, [2, 1.5]) == [
        "01-2.00.weights.h5",
        "02-1.50.weights.h5",
    ]


def test_only_the_best_are_saved(tmp_path, capsys):
    path = "{epoch}.weights.h5"
    files = drive(
        *(tmp_path, path, [3, 2, 2.5, 1]), save_best_only=True, verbose=1
    )
    assert files == [f"{n}.weights.h5" for n in (1, 2, 4)]
    lines = capsys.readouterr().out.splitlines()
    assert lines[1::2] == [
        "Epoch 1: val_loss improved from None to 3.00000, "
        f"saving model to {tmp_path}/1.weights.h5",
        f"Epoch 1: finished saving model to {tmp_path}/1.weights.h5",
        "Epoch 2: val_loss improved from 3.00000 to 2.00000, "
        f"saving model to {tmp_path}/2.weights.h5",
        f"Epoch 2: finished saving model to {tmp_path}/2.weights.h5",
        "Epoch 3: val_loss did not improve from 2.00000",
        "Epoch 4: val_loss improved from 2.00000 to 1.00000, "
        f"saving model to {tmp_path}/4.weights.h5",
        f"Epoch 4: finished saving model to {tmp_path}/4.weights.h5",
    ]


def test_the_first_must_beat_the_threshold(tmp_path):
    files = drive(
        *(tmp_path, "{epoch}.weights.h5", [3, 2]),
        save_best_only=True,
        initial_value_threshold=2.5,
    )
    assert files == ["2.weights.h5"]


def test_all_are_saved_without_the_value(tmp_path):
    with pytest.warns(UserWarning, match="the best model only needs metric"):
        files = drive(tmp_path, "a.weights.h5", [None], save_best_only=True)
    assert files == ["a.weights.h5"]


def test_all_are_saved_without_one_number(tmp_path):
    with pytest.warns(UserWarning, match=r"Received: array\(\[1., 2.\]\)"):
        files = drive(
            *(tmp_path, "a.weights.h5", [np.array([1.0, 2.0])]),
            save_best_only=True,
        )
    assert files == ["a.weights.h5"]


def test_batches_are_counted_through_epochs(tmp_path):
    callback = ModelCheckpoint(
        tmp_path / "new" / "{epoch}-{batch}.weights.h5",
        save_weights_only=True,
        save_freq=3,
    )
    x = np.ones((7, 1))
    dense_model().fit(
        *(x, x), batch_size=1, epochs=2, verbose=0, callbacks=[callback]
    )
    names = ["1-3", "1-6", "2-2", "2-5"]
    files = [f"{name}.weights.h5" for name in names]
    assert sorted(os.listdir(tmp_path / "new")) == files


def test_what_is_saved_are_the_weights(tmp_path):
    model, path = dense_model(), tmp_path / "a.weights.h5"
    callback = ModelCheckpoint(path, save_weights_only=True)
    x = np.ones((4, 1))
    model.fit(x, x, verbose=0, callbacks=[callback])
    with h5py.File(path) as file:
        saved = file["layers/dense/vars/0"][()]
    assert np.array_equal(saved, model.get_weights()[0])


@pytest.mark.parametrize(
    ("name", "weights_only", "endings"),
    [
        ("a.h5", True, ".weights.h5"),
        ("a.txt", False, ".keras"),
        ("a.h5", False, ".keras"),
    ],
)
def test_another_ending_is_refused(name, weights_only, endings):
    with pytest.raises(
        ValueError, match=f"{endings} with .*={weights_only}.*filepath={name}"
    ):
        ModelCheckpoint(name, save_weights_only=weights_only)


def test_whole_models_are_saved_by_default(tmp_path):
    model = dense_model()
    x = np.ones((4, 1))
    callback = ModelCheckpoint(tmp_path / "{epoch}.keras")
    model.fit(x, x, epochs=2, verbose=0, callbacks=[callback])
    assert sorted(os.listdir(tmp_path)) == ["1.keras", "2.keras"]
    copy = keras.models.load_model(tmp_path / "2.keras")
    assert np.array_equal(copy.get_weights()[0], model.get_weights()[0])
    assert copy.optimizer.iterations == 2


@pytest.mark.parametrize("value", ["day", 0, 1.5])
def test_another_frequency_is_refused(value):
    with pytest.raises(ValueError, match=f"Received: save_freq={value!r}"):
        ModelCheckpoint("a.keras", save_freq=value)


def test_an_unknown_name_in_the_path_is_refused(tmp_path):
    with pytest.raises(KeyError, match="'epoch', 'val_loss'.* with 'zork'"):
        drive(tmp_path, "{zork}.weights.h5", [1])

import io
import os
import signal
import subprocess
import sys
import warnings

import h5py
import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.saving.atomic_file import atomic_file
from keras_reference.saving.weights_tree import weights_tree


def dense_model(*units):
    return keras.Sequential(
        [keras.Input((3,)), *[keras.layers.Dense(n) for n in units]]
    )


def places(model):
    return [place for place, _ in weights_tree(model)]


def same(first, second):
    return all(
        np.array_equal(a, b)
        for a, b in zip(first.get_weights(), second.get_weights(), strict=True)
    )


def test_weights_come_back(tmp_path):
    path = tmp_path / "a.weights.h5"
    model, other = dense_model(4, 2), dense_model(4, 2)
    model.save_weights(path)
    assert not same(model, other)
    other.load_weights(path)
    assert same(model, other)


def test_functions_do_what_the_methods_do(tmp_path):
    path = tmp_path / "a.weights.h5"
    model, other = dense_model(2), dense_model(2)
    keras.saving.save_weights(model, path)
    keras.saving.load_weights(other, path)
    assert same(model, other)


def test_the_file_names_layers_by_their_class(tmp_path):
    path = tmp_path / "a.weights.h5"
    dense_model(4, 2).save_weights(path)
    with h5py.File(path) as file:
        assert sorted(file["layers"]) == ["dense", "dense_1"]
        assert file["layers/dense_1/vars/0"].shape == (4, 2)


def test_parts_are_named_after_attributes_and_classes():
    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.later = keras.layers.Dense(1)
            self.early = [
                keras.layers.Dense(1),
                {"x": keras.layers.Dense(1), "y": 3},
            ]
            self.again = self.later

    class Whole(keras.Model):
        def __init__(self):
            super().__init__()
            self.block = Block()
            self.tail = keras.layers.Dense(1)
            self._hidden = keras.layers.Dense(1)

    assert places(Whole()) == [
        "",
        "block",
        "block/again",
        "block/early/dense",
        "block/early/container/dense",
        "layers/dense",
        "layers/dense_1",
    ]


def test_every_part_of_many_nested_models_has_its_place():
    # `layers` of a Sequential is a new list each time it is asked for.
    class Pair(keras.Layer):
        def __init__(self):
            super().__init__()
            self.first = keras.Sequential([keras.layers.Dense(1)])
            self.second = keras.Sequential([keras.layers.Dense(1)])

    found = places(keras.Sequential([Pair() for _ in range(20)]))
    # The model, and 20 times a pair, two models and two layers.
    assert len(found) == 1 + 20 * (1 + 2 + 2)
    assert found[-1] == "layers/pair_19/second/layers/dense"


def test_the_state_of_the_optimizer_comes_back(tmp_path):
    path = tmp_path / "a.weights.h5"
    x, y = np.ones((4, 3)), np.ones((4, 2))
    model, other = dense_model(2), dense_model(2)
    for each in (model, other):
        each.compile("adam", "mse")
        each.train_on_batch(x, y)
    model.fit(x, y, epochs=3, verbose=0)
    model.save_weights(path)
    other.load_weights(path)
    assert int(other.optimizer.iterations) == 4
    assert model.train_on_batch(x, y) == other.train_on_batch(x, y)
    assert same(model, other)


def test_an_optimizer_that_does_not_fit_is_left_alone(tmp_path):
    path = tmp_path / "a.weights.h5"
    model, other = dense_model(2), dense_model(2)
    model.compile("adam", "mse")
    model.train_on_batch(np.ones((4, 3)), np.ones((4, 2)))
    model.save_weights(path)
    other.compile("sgd", "mse")
    with pytest.warns(UserWarning, match="has 2 variables. Received: 6"):
        other.load_weights(path)
    assert same(model, other)
    assert int(other.optimizer.iterations) == 0


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ((4, 5), r"layers/dense_1: .*shape \(4, 5\).*shape \(4, 2\)"),
        ((4, 2, 2), "layers/dense_2: .* has 2 weights.*Received: 0"),
    ],
)
def test_layers_that_do_not_fit_are_named(tmp_path, units, message):
    path = tmp_path / "a.weights.h5"
    saved, other = dense_model(4, 2), dense_model(*units)
    saved.save_weights(path)
    with pytest.raises(ValueError, match=message):
        other.load_weights(path)


def test_layers_that_do_not_fit_may_be_skipped(tmp_path):
    path = tmp_path / "a.weights.h5"
    saved, other = dense_model(4, 2), dense_model(4, 5)
    saved.save_weights(path)
    last = other.layers[1].get_weights()[0]
    with pytest.warns(UserWarning, match=r"dense_1: .*shape \(4, 2\)"):
        other.load_weights(path, skip_mismatch=True)
    assert np.array_equal(other.layers[0].kernel, saved.layers[0].kernel)
    assert np.array_equal(other.layers[1].kernel, last)


def test_a_layer_may_store_what_it_likes(tmp_path):
    class Table(keras.layers.Layer):
        built = True
        words = ()

        def save_own_variables(self, store):
            store["words"] = np.array(self.words)

        def load_own_variables(self, store):
            self.words = tuple(int(word) for word in store["words"])

    path = tmp_path / "a.weights.h5"
    table, other = Table(), Table()
    table.words = (3, 5)
    keras.saving.save_weights(table, path)
    keras.saving.load_weights(other, path)
    assert other.words == (3, 5)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64"])
def test_every_dtype_comes_back(tmp_path, dtype):
    path = tmp_path / "a.weights.h5"
    layers = [keras.layers.Dense(2, dtype=dtype) for _ in range(2)]
    for layer in layers:
        layer.build((None, 3))
    keras.saving.save_weights(layers[0], path)
    keras.saving.load_weights(layers[1], path)
    assert layers[1].kernel.dtype == dtype
    assert np.array_equal(*[layer.get_weights()[0] for layer in layers])


@pytest.mark.parametrize("name", ["a.h5", "a.weights.json", "a"])
@pytest.mark.parametrize("method", ["save_weights", "load_weights"])
def test_another_ending_is_refused(tmp_path, name, method):
    with pytest.raises(ValueError, match=f"Received: filepath=.*{name}"):
        getattr(dense_model(1), method)(tmp_path / name)


def test_a_model_without_weights_is_refused(tmp_path):
    model = keras.Sequential([keras.layers.Dense(1)], name="empty")
    with pytest.raises(ValueError, match="saved. Received: 'empty'"):
        model.save_weights(tmp_path / "a.weights.h5")
    with pytest.raises(ValueError, match="loaded. Received: 'empty'"):
        model.load_weights(tmp_path / "a.weights.h5")


def test_unknown_arguments_are_refused(tmp_path):
    path = tmp_path / "a.weights.h5"
    with pytest.raises(ValueError, match="Received: {'by_name': True}"):
        dense_model(1).load_weights(path, by_name=True)
    with pytest.raises(ValueError, match="Received: max_shard_size=1"):
        dense_model(1).save_weights(path, max_shard_size=1)


@pytest.mark.parametrize("answer", ["y", "n"])
def test_the_user_is_asked_before_a_file_is_replaced(
    tmp_path, monkeypatch, answer
):
    path = tmp_path / "a.weights.h5"
    path.write_bytes(b"old")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    dense_model(1).save_weights(path, overwrite=False)
    assert (path.read_bytes() == b"old") == (answer == "n")


def test_an_old_file_survives_a_save_that_fails(tmp_path):
    class Broken(keras.layers.Layer):
        built = True

        def save_own_variables(self, store):
            raise RuntimeError("killed")

    path = tmp_path / "a.weights.h5"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="killed"):
        keras.saving.save_weights(Broken(), path)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [path.name]


KILLED = """
import os, signal, sys
import keras_reference as keras

class Deadly(keras.layers.Layer):
    def call(self, inputs):
        return inputs

    def save_own_variables(self, store):
        os.kill(os.getpid(), signal.SIGKILL)

dense = keras.layers.Dense(2)
keras.saving.save_weights(
    keras.Sequential([keras.Input((3,)), dense, Deadly()]), sys.argv[1]
)
"""


def test_an_old_file_survives_a_process_that_is_killed(tmp_path):
    path = tmp_path / "a.weights.h5"
    model, other = dense_model(2), dense_model(2)
    model.save_weights(path)
    process = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert process.returncode == -signal.SIGKILL, process.stderr
    other.load_weights(path)
    assert same(model, other)


def test_an_old_file_is_whole_while_the_new_one_is_written(tmp_path):
    path = tmp_path / "a"
    path.write_text("old")
    with atomic_file(path) as unfinished:
        unfinished.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"


def file_with(path, put):
    dense_model(1).save_weights(path)
    with h5py.File(path, "a") as file:
        group = file["layers/dense/vars"]
        del group["0"]
        put(group)


@pytest.mark.parametrize("kind", ["ExternalLink", "SoftLink"])
def test_links_are_not_followed(tmp_path, kind):
    path, other = tmp_path / "a.weights.h5", tmp_path / "other.h5"
    with h5py.File(other, "w") as file:
        file["secret"] = np.ones((3, 1))
    link = {
        "ExternalLink": h5py.ExternalLink(str(other), "/secret"),
        "SoftLink": h5py.SoftLink("/layers/dense/vars/1"),
    }[kind]
    file_with(path, lambda group: group.__setitem__("0", link))
    with pytest.raises(ValueError, match=f"vars/0, a {kind}"):
        dense_model(1).load_weights(path)


def test_links_to_groups_are_not_followed(tmp_path):
    path, other = tmp_path / "a.weights.h5", tmp_path / "b.weights.h5"
    for each in (path, other):
        dense_model(1).save_weights(each)
    with h5py.File(path, "a") as file:
        del file["layers"]
        file["layers"] = h5py.ExternalLink(str(other), "/layers")
    with pytest.raises(ValueError, match="layers, a ExternalLink"):
        dense_model(1).load_weights(path)


def test_data_in_other_files_is_not_read(tmp_path):
    path, other = tmp_path / "a.weights.h5", tmp_path / "raw"
    other.write_bytes(np.ones((3, 1), "float32").tobytes())
    file_with(
        path,
        lambda group: group.create_dataset(
            "0", (3, 1), "float32", external=[(str(other), 0, 12)]
        ),
    )
    with pytest.raises(ValueError, match="itself were expected. Received: <HD"):
        dense_model(1).load_weights(path)


def test_what_is_no_number_is_not_read(tmp_path):
    path = tmp_path / "a.weights.h5"
    text = np.array([[b"a"]] * 3, dtype=object)
    file_with(
        path,
        lambda group: group.create_dataset(
            "0", data=text, dtype=h5py.string_dtype()
        ),
    )
    with pytest.raises(ValueError, match="Numbers .*Received: <HDF5 dataset"):
        dense_model(1).load_weights(path)


def test_values_too_large_are_not_read(tmp_path):
    path = tmp_path / "a.weights.h5"
    # A file of some kilobytes that claims to hold four terabytes.
    file_with(
        path,
        lambda group: group.create_dataset(
            "0", (10**6, 10**6), "float32", chunks=(1, 10**3), compression=9
        ),
    )
    with pytest.raises(ValueError, match=r"shape \(1000000, 1000000\)"):
        dense_model(1).load_weights(path)


def test_data_where_a_layer_should_be_is_refused(tmp_path):
    path = tmp_path / "a.weights.h5"
    dense_model(1).save_weights(path)
    with h5py.File(path, "a") as file:
        del file["layers/dense"]
        file["layers/dense"] = np.ones(3)
    with pytest.raises(ValueError, match="Received: /layers/dense, which"):
        dense_model(1).load_weights(path)


def test_a_model_whose_layers_are_lists_keeps_their_order(tmp_path):
    class Stack(keras.Model):
        def __init__(self):
            super().__init__()
            self.steps = [keras.layers.Dense(2) for _ in range(3)]

        def call(self, inputs):
            for step in self.steps:
                inputs = step(inputs)
            return inputs

    path = tmp_path / "a.weights.h5"
    model, other = Stack(), Stack()
    for each in (model, other):
        each(tf.ones((1, 2)))
    model.save_weights(path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        other.load_weights(path)
    assert same(model, other)


def test_a_file_that_is_not_there_is_named(tmp_path):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    with pytest.raises(FileNotFoundError, match="no.weights.h5, which is not"):
        model.load_weights(tmp_path / "no.weights.h5")


def test_the_weights_of_a_whole_model_are_read(tmp_path):
    model, other = dense_model(2), dense_model(2)
    model.save(tmp_path / "a.keras")
    other.load_weights(tmp_path / "a.keras")
    assert same(model, other)

import io
import json
import os
import signal
import subprocess
import sys
import warnings
import zipfile

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.models import load_model

X = np.array([[1.0, 2.0, 3.0], [-1.0, 0.5, 2.0]], "float32")
Y = np.array([[1.0], [2.0]], "float32")


def sequential():
    dense = keras.layers.Dense
    return keras.Sequential([keras.Input((3,)), dense(2), dense(1)])


def functional():
    inputs = {"a": keras.Input((3,), name="a"), "b": keras.Input((3,))}
    dense = keras.layers.Dense(2)
    left, right = dense(inputs["a"]), dense(inputs["b"])
    return keras.Model(inputs, [left * right[:, :1], left - 1])


@keras.saving.register_keras_serializable("tests")
class Tower(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.hidden = [keras.layers.Dense(units) for _ in range(2)]

    def call(self, inputs):
        for layer in self.hidden:
            inputs = layer(inputs)
        return inputs

    def get_config(self):
        return {**super().get_config(), "units": self.units}


def saved(model, folder, **settings):
    path = folder / "model.keras"
    model.save(path)
    return load_model(path, **settings)


def test_a_sequential_model_comes_back(tmp_path):
    model = sequential()
    copy = saved(model, tmp_path)
    assert type(copy) is keras.Sequential
    np.testing.assert_array_equal(copy(X), model(X))


def test_a_graph_comes_back_with_its_inputs_by_name(tmp_path):
    model = functional()
    copy = saved(model, tmp_path)
    for one, other in zip(
        model({"a": X, "b": X + 1}), copy({"b": X + 1, "a": X}), strict=True
    ):
        np.testing.assert_array_equal(one, other)


def test_a_subclass_comes_back(tmp_path):
    model = Tower(3)
    expected = model(X)
    copy = saved(model, tmp_path)
    assert type(copy) is Tower and copy.units == 3
    np.testing.assert_array_equal(copy(X), expected)


def test_a_layer_built_from_several_shapes_comes_back(tmp_path):
    class Mix(keras.layers.Layer):
        def build(self, first_shape, second_shape):
            self.first = self.add_weight((first_shape[-1], 2), "ones")
            self.second = self.add_weight((second_shape[-1], 2), "ones")

        def call(self, first, second):
            return first @ self.first + second @ self.second

    layer = Mix()
    layer(X, X[:, :2])
    config = json.loads(json.dumps(layer.get_build_config()))
    assert config == {
        "shapes_dict": {"first_shape": [2, 3], "second_shape": [2, 2]}
    }
    copy = Mix()
    copy.build_from_config(config)
    assert [tuple(weight.shape) for weight in copy.weights] == [(3, 2), (2, 2)]


def test_training_goes_on_as_if_nothing_had_been(tmp_path):
    model = sequential()
    model.compile(keras.optimizers.Adam(0.1), "mse", metrics=["mse"])
    model.fit(X, Y, epochs=3, verbose=0)
    copy = saved(model, tmp_path)
    assert copy.optimizer.iterations == 3
    losses = [
        each.fit(X, Y, epochs=2, verbose=0).history for each in (model, copy)
    ]
    assert losses[0] == losses[1] and "mse" in losses[0]


def test_a_model_can_be_loaded_without_how_it_was_trained(tmp_path):
    model = sequential()
    model.compile("adam", "mse")
    copy = saved(model, tmp_path, compile=False)
    assert not copy.compiled and copy.optimizer is None


def test_what_was_compiled_and_not_trained_is_loaded_in_silence(tmp_path):
    model = sequential()
    model.compile("adam", "mse")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert saved(model, tmp_path).optimizer.built


def test_the_layers_and_losses_of_the_user_are_named(tmp_path):
    class Shift(keras.layers.Layer):
        def call(self, inputs):
            return inputs + 1

    def gap(y_true, y_pred):
        return tf.abs(y_true - y_pred)

    model = keras.Sequential([keras.Input((1,)), Shift()])
    model.compile("sgd", gap)
    with pytest.raises(TypeError, match="Received: 'Shift'"):
        saved(model, tmp_path)
    copy = saved(model, tmp_path, custom_objects={"Shift": Shift, "gap": gap})
    assert copy(np.zeros((1, 1))).numpy() == 1 and copy.loss is gap


def test_a_lambda_is_refused_unless_its_author_is_trusted(tmp_path):
    model = sequential()
    model.compile("sgd", lambda y_true, y_pred: abs(y_true - y_pred))
    with pytest.raises(ValueError, match="Received: safe_mode=True"):
        saved(model, tmp_path)
    copy = saved(model, tmp_path, safe_mode=False)
    assert copy.loss(3, 1) == 2


def test_parts_may_have_files_of_their_own(tmp_path):
    @keras.saving.register_keras_serializable("tests")
    class Words(keras.layers.Layer):
        words = "none"

        def call(self, inputs):
            return inputs

        def save_assets(self, folder):
            with open(os.path.join(folder, "words.txt"), "w") as file:
                file.write(self.words)

        def load_assets(self, folder):
            with open(os.path.join(folder, "words.txt")) as file:
                self.words = file.read()

    model = keras.Sequential([keras.Input((1,)), Words()])
    model.layers[0].words = "a b"
    assert saved(model, tmp_path).layers[0].words == "a b"
    with zipfile.ZipFile(tmp_path / "model.keras") as archive:
        assert "assets/layers/words/words.txt" in archive.namelist()


def test_a_compile_method_of_ones_own_is_not_called(tmp_path):
    @keras.saving.register_keras_serializable("tests")
    class Own(keras.Sequential):
        def compile(self, **kwargs):
            super().compile("sgd", **kwargs)

    model = Own([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(loss="mse")
    with pytest.warns(UserWarning, match="Received: Own"):
        assert not saved(model, tmp_path).compiled


def test_a_model_that_is_not_built_is_saved_with_a_warning(tmp_path):
    model = keras.Sequential([keras.layers.Dense(2)])
    with pytest.warns(UserWarning, match="Received: 'sequential"):
        copy = saved(model, tmp_path)
    assert copy(X).shape == (2, 2)


@pytest.mark.parametrize(
    ("name", "hint"),
    [("a.h5", "old format"), ("a", "Name it"), ("a.zip", "Name it")],
)
def test_another_ending_is_refused(tmp_path, name, hint):
    with pytest.raises(
        ValueError, match=f"Received: filepath=.*{name}.*{hint}"
    ):
        sequential().save(tmp_path / name)
    with pytest.raises(ValueError, match=f"loaded .*filepath=.*{name}.*{hint}"):
        load_model(tmp_path / name)


@pytest.mark.parametrize("settings", [{"zipped": False}, {"sharded": True}])
def test_unknown_arguments_are_refused(tmp_path, settings):
    ((name, value),) = settings.items()
    with pytest.raises(ValueError, match=f"Received: .*{name}'?[=:] ?{value}"):
        sequential().save(tmp_path / "a.keras", **settings)


@pytest.mark.parametrize("answer", ["y", "n"])
def test_the_user_is_asked_before_a_file_is_replaced(
    tmp_path, monkeypatch, answer
):
    path = tmp_path / "a.keras"
    path.write_bytes(b"old")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    sequential().save(path, overwrite=False)
    assert (path.read_bytes() == b"old") == (answer == "n")


KILLED = """
import os, signal, sys
import keras_reference as keras

class Deadly(keras.layers.Layer):
    def call(self, inputs):
        return inputs

    def save_own_variables(self, store):
        os.kill(os.getpid(), signal.SIGKILL)

keras.Sequential([keras.Input((3,)), Deadly()]).save(sys.argv[1])
"""


def test_an_old_file_survives_a_process_that_is_killed(tmp_path):
    path = tmp_path / "a.keras"
    model = sequential()
    model.save(path)
    process = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert process.returncode == -signal.SIGKILL, process.stderr
    np.testing.assert_array_equal(load_model(path)(X), model(X))


def test_weights_that_do_not_fit_are_named(tmp_path):
    @keras.saving.register_keras_serializable("tests")
    class Lazy(keras.layers.Layer):
        def build(self, input_shape):
            self.first = self.add_weight((2,), "zeros")
            if self.name == "eager":
                self.second = self.add_weight((2,), "zeros")

        def call(self, inputs):
            return inputs

        def get_config(self):
            return {}

    model = keras.Sequential([keras.Input((2,)), Lazy(name="eager")])
    with pytest.raises(ValueError, match="1 weights of its own. Received: 2"):
        saved(model, tmp_path)

import json

import numpy as np
import pytest

import keras_reference as keras
from keras_reference.layers import Dense, Input
from keras_reference.models import Model, Sequential, model_from_json


class Stepping(Model):
    """A training step of its own, made from a graph."""

    def train_step(self, data):
        return super().train_step(data)


class Doubling(Model):
    """A graph of its own, made from other arguments."""

    def __init__(self, units, **kwargs):
        inputs = Input((3,))
        super().__init__(inputs, Dense(units)(inputs) * 2, **kwargs)
        self.units = units


def two_towers():
    """Return a model with operators, a shared layer and nested structures."""
    shared = Dense(3, name="shared")
    a, b = Input((3,), name="a"), Input((3,), name="b")
    inner = Sequential([Input((3,)), Dense(2)], name="inner")
    total = abs(-shared(a)[:, 1:]) / (shared(b)[:, :2] + 4) ** 2
    return Model(
        {"first": a, "rest": [b]}, {"total": total, "parts": [inner(total @ W)]}
    )


W = np.ones((2, 3), "float32")
X = {"first": np.ones((2, 3)), "rest": [np.full((2, 3), 2.0)]}


def assert_equal(copy, model):
    copy.set_weights(model.get_weights())
    expected, received = model(X), copy(X)
    assert list(received) == list(expected)
    np.testing.assert_allclose(received["total"], expected["total"])
    np.testing.assert_allclose(received["parts"][0], expected["parts"][0])


def test_model_itself_makes_a_model_from_a_graph():
    model = two_towers()
    copy = Model.from_config(model.get_config())
    assert_equal(copy, model)


def test_a_copy_has_the_same_configuration():
    model = two_towers()
    config = model.get_config()
    assert Model.from_config(config).get_config() == config


def test_json_holds_a_whole_model():
    model = two_towers()
    assert_equal(model_from_json(model.to_json()), model)


def test_json_takes_the_arguments_of_dumps():
    text = two_towers().to_json(indent=2)
    assert text.startswith('{\n  "module"')
    assert json.loads(text)["class_name"] == "Functional"


def test_json_holds_compilation_too():
    model = Sequential([Input((3,)), Dense(1)])
    model.compile("sgd", "mse")
    assert model_from_json(model.to_json()).loss == "mse"


def test_a_subclass_made_of_a_graph_stays_one():
    inputs = Input((3,))
    model = Stepping(inputs, Dense(2)(inputs), name="steps")
    copy = Stepping.from_config(model.get_config())
    assert type(copy) is Stepping
    assert copy.output_shape == (None, 2)
    again = model_from_json(model.to_json(), {"Stepping": Stepping})
    assert type(again) is Stepping


def test_a_subclass_with_other_arguments_is_described_by_them():
    model = Doubling(4)
    assert model.get_config()["units"] == 4
    assert Doubling.from_config(model.get_config()).output_shape == (None, 4)


def test_an_unknown_class_is_refused():
    inputs = Input((3,))
    text = Stepping(inputs, Dense(2)(inputs)).to_json()
    with pytest.raises(TypeError, match="Received: 'Stepping'"):
        model_from_json(text)


def test_inputs_are_taken_by_name_or_in_order():
    a, b = Input((1,), name="a"), Input((1,), name="b")
    model = Model([a, b], a - b)
    one, two = np.array([[1.0]]), np.array([[2.0]])
    assert model([two, one]).numpy() == 1
    assert model({"b": one, "a": two}).numpy() == 1
    assert model((two, one)).numpy() == 1


class Pair(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(2)

    def call(self, first, second, training=None):
        return self.dense(first) + second


def test_a_model_of_several_arguments_is_built_again(tmp_path):
    model = Pair()
    inputs = np.ones((1, 3)), np.ones((1, 2))
    expected = model(*inputs, training=False).numpy()
    assert model.get_build_config() == {
        "shapes_dict": {"first_shape": (1, 3), "second_shape": (1, 2)}
    }
    model.save(tmp_path / "pair.keras")
    copy = keras.models.load_model(tmp_path / "pair.keras", {"Pair": Pair})
    assert copy(*inputs).numpy().tolist() == expected.tolist()


def test_layers_of_a_graph_are_those_in_it():
    class Own(keras.Model):
        def __init__(self):
            x = keras.Input((2,), name="x")
            super().__init__(x, keras.layers.Dense(1, name="head")(x))
            self.unused = keras.layers.Dense(3)

    assert [layer.name for layer in Own().layers] == ["x", "head"]


def test_operations_of_a_graph_are_its_layers_and_ops():
    x = keras.Input((2,), name="x")
    model = keras.Model(x, keras.layers.Dense(1, name="head")(x) + 1.0)
    names = [operation.name for operation in model.operations]
    assert names[:2] == ["x", "head"] and names[2].startswith("add")


def test_the_nest_of_tensors_is_in_the_config():
    x = keras.Input((2,), name="x")
    y = keras.layers.Dense(1, name="y")(x)
    config = keras.Model(x, (y, x)).get_config()
    assert config["output_layers"] == (["y", 0, 0], ["x", 0, 0])
    assert type(keras.Model.from_config(config).output) is tuple


def test_training_may_be_said_to_a_model_that_does_not_ask():
    class Sum(keras.Model):
        def call(self, first, second):
            return first + second

    ones = np.ones((1, 2))
    assert Sum()(ones, ones, training=True).numpy().tolist() == [[2.0, 2.0]]

import json

import numpy as np
import pytest

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

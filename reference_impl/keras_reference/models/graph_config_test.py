import copy
import json

import numpy as np
import pytest

import keras_reference as keras
from keras_reference.models.functional import Functional


def small_model():
    x = keras.Input((2,), name="x")
    hidden = keras.ops.relu(keras.layers.Dense(2, name="hidden")(x))
    return keras.Model(x, keras.layers.Dense(1, name="head")(hidden))


def test_the_config_is_plain_data():
    config = small_model().get_config()
    model = Functional.from_config(json.loads(json.dumps(config)))
    assert model.output_shape == (None, 1)
    assert [layer.name for layer in model.layers] == ["x", "hidden", "head"]


def test_calls_may_be_listed_in_any_order():
    model = small_model()
    config = model.get_config()
    config["layers"].reverse()
    other = Functional.from_config(config)
    other.set_weights(model.get_weights())
    data = np.ones((3, 2))
    np.testing.assert_array_equal(other(data), model(data))


def test_arguments_that_are_no_tensors_come_back():
    x = keras.Input((2,))
    model = keras.Model(x, keras.layers.Dropout(0.9, seed=0)(x, training=True))
    other = Functional.from_config(model.get_config())
    assert (other(np.ones((1, 2))).numpy() != 1).any()


def test_an_unknown_op_is_refused():
    config = small_model().get_config()
    for layer in config["layers"]:
        if layer["module"].startswith("keras.src.ops"):
            layer["class_name"] = "system"
    with pytest.raises(ValueError, match="Received: 'system'"):
        Functional.from_config(config)


def test_calls_in_a_circle_are_refused():
    config = copy.deepcopy(small_model().get_config())
    by_name = {layer["name"]: layer for layer in config["layers"]}
    history = ["head", 0, 0]
    argument = by_name["hidden"]["inbound_nodes"][0]["args"][0]
    argument["config"]["keras_history"] = history
    with pytest.raises(ValueError, match=r"Received: \['head', 'hidden'"):
        Functional.from_config(config)

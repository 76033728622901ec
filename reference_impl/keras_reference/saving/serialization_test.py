import json

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.saving import (
    custom_object_scope,
    deserialize_keras_object,
    get_registered_name,
    get_registered_object,
    register_keras_serializable,
    serialize_keras_object,
)


@register_keras_serializable(package="tests")
class Shift(keras.layers.Layer):
    def __init__(self, amount=1.0, **kwargs):
        super().__init__(**kwargs)
        self.amount = amount

    def call(self, inputs):
        return inputs + self.amount


@register_keras_serializable(package="tests")
def halve(x):
    return x / 2


def copied(obj):
    return deserialize_keras_object(
        json.loads(json.dumps(serialize_keras_object(obj)))
    )


@pytest.mark.parametrize(
    "value",
    [None, True, 3, 0.5, "relu", [1, [2, 3]], {"a": {"b": 1}}, b"raw", ...],
)
def test_plain_values_come_back_equal(value):
    assert copied(value) == value


def test_arrays_and_slices_come_back_equal():
    assert copied(slice(1, None, 2)) == slice(1, None, 2)
    array = np.array([[1.5, 2.5]], "float32")
    assert copied(array).dtype == np.float32
    assert copied(array).tolist() == array.tolist()
    assert copied(tf.constant([1, 2])).numpy().tolist() == [1, 2]


def test_numbers_of_numpy_and_shapes_become_plain():
    assert serialize_keras_object(np.float32(2)) == 2.0
    assert serialize_keras_object(tf.TensorShape([None, 2])) == [None, 2]
    assert serialize_keras_object(tf.float16) == "float16"


def test_a_layer_of_keras_is_saved_under_its_public_module():
    data = serialize_keras_object(keras.layers.Dense(3, name="last"))
    assert data["module"] == "keras.layers"
    assert data["class_name"] == "Dense"
    assert data["registered_name"] is None
    assert data["config"]["units"] == 3


def test_a_layer_of_the_user_is_saved_under_its_registered_name():
    data = serialize_keras_object(Shift(2.0, name="shift"))
    assert data["module"] is None
    assert data["registered_name"] == "tests>Shift"
    assert copied(Shift(2.0)).amount == 2.0


def test_registered_functions_are_saved_by_name():
    assert serialize_keras_object(halve)["config"] == "tests>halve"
    assert copied(halve) is halve
    assert get_registered_name(halve) == "tests>halve"
    assert get_registered_object("tests>halve") is halve


def test_names_in_scope_come_before_registered_ones():
    def other(x):
        return x

    with custom_object_scope({"tests>halve": other}):
        assert get_registered_object("tests>halve") is other
    assert get_registered_object("tests>halve") is halve


def test_a_built_layer_comes_back_built():
    layer = keras.layers.Dense(2)
    layer.build((None, 3))
    assert copied(layer).kernel.shape == (3, 2)


def test_names_of_other_modules_are_not_imported():
    data = {"module": "os", "class_name": "system", "config": {}}
    with pytest.raises(TypeError, match="'system' of module 'os'"):
        deserialize_keras_object(data)


def test_an_unknown_layer_lists_the_nearest():
    data = {"module": "keras.layers", "class_name": "Dens", "config": {}}
    with pytest.raises(TypeError, match="Nearest known: Dense"):
        deserialize_keras_object(data)


def test_a_saved_lambda_is_refused_in_safe_mode():
    data = serialize_keras_object(lambda x: x)
    assert data["class_name"] == "__lambda__"
    with pytest.raises(ValueError, match="Received: safe_mode=True"):
        deserialize_keras_object(data)


def test_a_saved_lambda_is_read_where_its_author_is_trusted():
    factor = 3
    data = json.loads(
        json.dumps(
            serialize_keras_object(lambda x, y=2: tf.abs(x) * y * factor)
        )
    )
    function = deserialize_keras_object(data, safe_mode=False)
    assert function(-1.0).numpy() == 6


def test_who_opens_a_file_decides_on_code_and_not_what_is_in_it():
    class Trusting:
        @classmethod
        def from_config(cls, config):
            return deserialize_keras_object(config, safe_mode=False)

    data = {
        "class_name": "Trusting",
        "config": {"code": serialize_keras_object(lambda x: x)},
    }
    with pytest.raises(ValueError, match="Received: safe_mode=True"):
        deserialize_keras_object(data, {"Trusting": Trusting})


def test_code_that_cannot_be_read_is_refused():
    data = {"class_name": "__lambda__", "config": {"value": ["AAAA", 0, 0]}}
    with pytest.raises(ValueError, match="Received: code that cannot be read"):
        deserialize_keras_object(data, safe_mode=False)


def test_a_module_is_no_function():
    data = {"module": "builtins", "class_name": "function", "config": "numpy"}
    with pytest.raises(TypeError, match="Received: 'numpy'"):
        deserialize_keras_object(data)


def test_functions_of_keras_are_found_by_name():
    loss = keras.losses.mean_squared_error
    assert copied(loss) is loss


def test_an_object_without_config_cannot_be_saved():
    with pytest.raises(ValueError, match="of type object"):
        serialize_keras_object(object())


def test_a_class_without_config_cannot_be_registered():
    with pytest.raises(ValueError, match="Received: Plain"):

        @register_keras_serializable()
        class Plain:
            pass


def test_further_arguments_are_refused():
    with pytest.raises(ValueError, match="Received: modules"):
        deserialize_keras_object({}, modules={})


def test_something_that_is_not_a_class_cannot_be_an_instance():
    with pytest.raises(TypeError, match="class_name='tests>halve'"):
        deserialize_keras_object(
            {"class_name": "tests>halve", "config": {}, "module": None}
        )

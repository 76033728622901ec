import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras


@keras.saving.register_keras_serializable("tests")
class Scale(keras.Operation):
    def __init__(self, factor, name=None):
        super().__init__(name)
        self.factor = factor

    def call(self, x, shift=0.0):
        return x * self.factor + shift


def test_an_operation_computes_on_tensors():
    assert Scale(3.0)(tf.constant(2.0), shift=1.0).numpy() == 7.0


def test_an_operation_is_a_node_of_a_graph():
    x = keras.Input((2,))
    scale = Scale(3.0)
    y = scale(x, shift=1.0)
    assert (scale.input is x, scale.output is y) == (True, True)
    outputs = keras.Model(x, y)(np.ones((1, 2), "float32"))
    assert outputs.numpy().tolist() == [[4.0, 4.0]]


def test_a_model_with_an_operation_comes_back(tmp_path):
    x = keras.Input((2,))
    model = keras.Model(x, Scale(3.0, name="triple")(x, shift=1.0))
    model.save(tmp_path / "a.keras")
    copy = keras.models.load_model(tmp_path / "a.keras")
    assert copy(np.ones((1, 2), "float32")).numpy().tolist() == [[4.0, 4.0]]


def test_the_config_holds_what_it_was_made_with():
    config = Scale(2.0, name="double").get_config()
    assert config == {"factor": 2.0, "name": "double"}
    assert Scale.from_config(config).factor == 2.0


def test_an_operation_without_call_says_so():
    with pytest.raises(NotImplementedError, match="a call of 'nothing'"):
        keras.Operation(name="nothing")(1)


def test_a_name_with_a_slash_is_refused():
    with pytest.raises(ValueError, match="Received: name='a/b'"):
        keras.Operation(name="a/b")


def test_input_and_output_are_those_of_the_first_call():
    dense = keras.layers.Dense(2)
    first, second = keras.Input((3,)), keras.Input((3,))
    output = dense(first)
    dense(second)
    assert (dense.input is first, dense.output is output) == (True, True)
    with pytest.raises(AttributeError, match="Received: 'unused', which"):
        _ = keras.layers.Dense(1, name="unused").output

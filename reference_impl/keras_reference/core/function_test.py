import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.core.function import Function
from keras_reference.layers import Dense, Input, Layer


class Add(Layer):
    def call(self, inputs):
        return tf.add_n(inputs)


class Split(Layer):
    def call(self, inputs):
        return tf.split(inputs, 2, axis=-1)


def test_layers_are_listed_from_far_to_near():
    a, b, c = (Input((4,), name=name) for name in "abc")
    d1 = Dense(4, name="d1")(a)
    d2 = Dense(4, name="d2")(b)
    d3 = Dense(4, name="d3")(d2)
    d4 = Dense(4, name="d4")(c)
    s = Add(name="s")([d3, d1])
    t = Add(name="t")([s, d4, d1])
    o1, o2 = Dense(2, name="o1")(t), Dense(2, name="o2")(d2)
    # The order that Keras 3.15.1 lists, and keeps the weights in.
    function = Function([a, b, c], [o1, o2])
    assert [operation.name for operation in function.operations] == [
        *("b", "d2", "a", "d3", "d1", "c", "s", "d4", "t", "o1", "o2")
    ]


def test_a_shared_layer_is_listed_at_its_greatest_distance():
    a = Input((4,), name="a")
    shared = Dense(4, name="shared")
    first = shared(a)
    last = shared(Dense(4, name="between")(first))
    function = Function(a, Add(name="add")([last, first]))
    names = [operation.name for operation in function.operations]
    assert names == ["a", "shared", "between", "add"]


def test_a_layer_with_two_outputs_feeds_two_others():
    x = Input((4,))
    left, right = Split()(x)
    function = Function(x, left - right)
    out = function(tf.constant([[5.0, 4.0, 3.0, 1.0]]))
    assert out.numpy().tolist() == [[2.0, 3.0]]


@pytest.mark.parametrize("by_name", [False, True])
def test_inputs_are_given_by_position_or_by_name(by_name):
    a, b = Input((1,), name="a"), Input((1,), name="b")
    function = Function([a, b], a - b)
    one, three = tf.constant([[1.0]]), tf.constant([[3.0]])
    given = {"b": three, "a": one} if by_name else [one, three]
    assert function(given).numpy().tolist() == [[-2.0]]


def test_outputs_keep_their_structure():
    x = Input((1,))
    function = Function(x, {"double": x * 2, "parts": [x, x + 1]})
    out = function(tf.constant([[3.0]]))
    assert out["double"].numpy() == 6
    assert [part.numpy().item() for part in out["parts"]] == [3, 4]


def test_an_input_without_its_last_axis_of_one_is_accepted():
    x = Input((1,))
    assert Function(x, x)(tf.constant([1.0, 2.0])).shape == (2, 1)


def test_an_input_with_a_last_axis_of_one_too_many_is_accepted():
    x = Input((3,))
    assert Function(x, x)(tf.zeros((2, 3, 1))).shape == (2, 3)


def test_an_input_is_cast_to_the_declared_dtype():
    x = Input((), dtype="int32")
    assert Function(x, x)(tf.constant([1.9])).numpy().tolist() == [1]


def test_intermediate_tensors_can_be_inputs():
    x = Input((2,))
    hidden = x + 1
    function = Function(hidden, hidden * 10)
    assert function(tf.constant([[1.0, 2.0]])).numpy().tolist() == [[10, 20]]


def test_graphs_deeper_than_the_call_stack_work():
    x = start = Input((1,))
    for _ in range(1200):
        x = Layer.__call__(_identity(), x)
    assert Function(start, x)(tf.constant([[2.0]])).numpy() == 2


def _identity():
    return keras.layers.Activation("linear")


def test_outputs_that_need_another_input_are_refused():
    a, b = Input((1,), name="a"), Input((1,), name="b")
    with pytest.raises(ValueError, match="name=b"):
        Function(a, a + b)


def test_outputs_that_are_not_symbolic_are_refused():
    with pytest.raises(ValueError, match="outputs=3"):
        Function(Input((1,)), 3)


def test_a_wrong_size_is_refused_with_the_input_s_name():
    x = Input((4,), name="pixels")
    with pytest.raises(ValueError, match=r"'pixels'.*shape=\(2, 5\)"):
        Function(x, x)(tf.zeros((2, 5)))


def test_a_wrong_number_of_inputs_is_refused():
    a, b = Input((1,)), Input((1,))
    with pytest.raises(ValueError, match="Received: 1 inputs"):
        Function([a, b], a + b)([tf.zeros((1, 1))])


def test_a_missing_name_is_refused():
    a, b = Input((1,), name="a"), Input((1,), name="b")
    with pytest.raises(ValueError, match=r"missing: \['b'\]"):
        Function([a, b], a + b)({"a": tf.zeros((1, 1))})


def test_an_optional_input_may_be_left_out():
    class Sum(keras.layers.Layer):
        def call(self, x, y=None):
            return x if y is None else x + y

    x, y = keras.Input((2,)), keras.Input((2,), optional=True)
    model = keras.Model([x, y], Sum()(x, y))
    one = np.ones((1, 2), "float32")
    assert model([one, None]).numpy().tolist() == [[1.0, 1.0]]
    assert model([one, one]).numpy().tolist() == [[2.0, 2.0]]
    with pytest.raises(ValueError, match="Received: None. Make it with"):
        model([None, one])


def test_an_input_that_no_output_needs_is_listed(tmp_path):
    x, unused = Input((2,), name="x"), Input((2,), name="unused")
    model = keras.Model([x, unused], Dense(1, name="head")(x))
    assert [layer.name for layer in model.layers] == ["x", "unused", "head"]
    model.save(tmp_path / "a.keras")
    copy = keras.models.load_model(tmp_path / "a.keras")
    assert [tensor.name for tensor in copy.inputs] == ["x", "unused"]

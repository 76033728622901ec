import numpy as np
import pytest
import tensorflow as tf

from keras_reference import Variable, device, name_scope
from keras_reference.layers import Dense, Layer


class Counter(Layer):
    def __init__(self):
        super().__init__()
        self.count = Variable(0, trainable=False, name="count")

    def call(self, inputs):
        self.count.assign_add(1)
        return inputs


class Scoped(Layer):
    def build(self, input_shape):
        with name_scope("inside"):
            self.dense = Dense(2, name="dense")
            self.dense.build(input_shape)

    def call(self, inputs):
        return self.dense(inputs)


def test_values_keep_their_dtype():
    assert Variable([1, 2]).dtype == "int32"
    assert Variable([1.0]).dtype == "float32"
    assert Variable(np.arange(2)).dtype == "int64"
    assert Variable(0.1, dtype="float64").numpy() == 0.1


def test_initializers_make_values_of_a_shape():
    made = Variable(lambda shape, dtype: tf.fill(shape, 3.0), shape=(2,))
    assert made.numpy().tolist() == [3.0, 3.0]
    assert Variable("zeros", shape=(1,), dtype="int32").dtype == "int32"


def test_a_layer_finds_variables_in_its_attributes():
    layer = Counter()
    layer(tf.ones(1))
    layer(tf.ones(1))
    assert layer.weights == [layer.count]
    assert layer.count.numpy() == 2


def test_weights_of_layers_are_variables():
    layer = Dense(1)
    layer.build((None, 2))
    assert all(isinstance(weight, Variable) for weight in layer.weights)
    assert not isinstance(tf.ones(1), Variable)


def test_scopes_are_part_of_paths():
    with name_scope("outer"):
        layer = Dense(1, name="dense")
        layer.build((None, 2))
    assert layer.path == "outer/dense"
    assert layer.kernel.path == "outer/dense/kernel"
    scoped = Scoped(name="scoped")
    scoped.build((None, 2))
    assert scoped.dense.kernel.path == "scoped/inside/dense/kernel"
    assert Variable(1.0, name="free").path == "free"


def test_an_initializer_needs_a_shape():
    with pytest.raises(ValueError, match="initializer='ones', shape=None"):
        Variable("ones")


@pytest.mark.parametrize(
    "arguments",
    [
        {"aggregation": "median"},
        {"synchronization": "never"},
        {"name": "a/b"},
        {"layout": "row"},
        {"colour": "red"},
    ],
)
def test_wrong_arguments_are_refused(arguments):
    with pytest.raises(ValueError, match=str(next(iter(arguments.values())))):
        Variable(1.0, **arguments)


def test_wrong_names_and_devices_are_refused():
    with pytest.raises(ValueError, match="name='a/b'"):
        name_scope("a/b")
    with pytest.raises(ValueError, match="device_name=0"):
        device(0)

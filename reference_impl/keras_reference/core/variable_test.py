import copy

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import Variable, device, name_scope
from keras_reference.layers import Dense, Layer
from keras_reference.metrics import Mean
from keras_reference.optimizers import Adam
from keras_reference.random import SeedGenerator


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
    assert not isinstance(tf.Variable(1.0), Variable)


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


def test_a_variable_has_what_variables_of_keras_have():
    layer = Dense(2, name="dense", bias_constraint="non_neg")
    layer.build((None, 3))
    kernel = layer.kernel
    assert (kernel.name, kernel.path) == ("kernel", "dense/kernel")
    assert kernel.ndim == 2
    assert kernel.regularizer is None
    assert kernel.constraint is None
    assert callable(layer.bias.constraint)
    assert repr(layer.bias) == (
        "<Variable path=dense/bias, shape=(2,), dtype=float32, value=[0. 0.]>"
    )


def test_the_value_is_a_tensor_and_can_be_called():
    variable = Variable([1.0, 2.0])
    assert (variable.value + 1).numpy().tolist() == [2.0, 3.0]
    assert variable.value().numpy().tolist() == [1.0, 2.0]
    assert Variable(variable).numpy().tolist() == [1.0, 2.0]


def test_metrics_optimizers_and_seeds_have_paths():
    adam = Adam(name="adam")
    layer = Dense(1, name="dense")
    layer.build((None, 1))
    adam.build([layer.kernel])
    assert [v.path for v in adam.variables][-1] == (
        "adam/dense_kernel_velocity"
    )
    assert Mean(name="mean").variables[0].path == "mean/total"
    generator = SeedGenerator(1, name="seeds")
    assert generator.state.path == "seeds/seed_generator_state"


def test_a_deep_copy_is_a_variable_of_its_own():
    layer = Dense(1, name="dense", kernel_regularizer="l2")
    layer.build((None, 1))
    other = copy.deepcopy(layer)
    other.kernel.assign([[5.0]])
    assert layer.kernel.numpy() != 5.0
    assert other.kernel.path == "dense/kernel"
    assert other.kernel.regularizer is not None
    assert other.trainable_weights == [other.kernel, other.bias]


def test_tensorflow_saves_and_restores_variables(tmp_path):
    module = tf.Module()
    module.kept = Variable([1.0, 2.0], name="kept")
    module.double = tf.function(lambda: module.kept * 2, input_signature=[])
    checkpoint = tf.train.Checkpoint(module=module)
    path = checkpoint.save(str(tmp_path / "checkpoint"))
    tf.saved_model.save(module, str(tmp_path / "saved"))
    module.kept.assign([0.0, 0.0])
    checkpoint.restore(path)
    assert module.kept.numpy().tolist() == [1.0, 2.0]
    loaded = tf.saved_model.load(str(tmp_path / "saved"))
    assert loaded.double().numpy().tolist() == [2.0, 4.0]
    assert loaded.kept.name == "kept:0"


def test_a_constraint_is_a_function():
    variable = Variable(1.0)
    with pytest.raises(ValueError, match="constraint=3"):
        variable.constraint = 3


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


@pytest.mark.filterwarnings("error")
def test_numpy_takes_variables_as_arrays():
    variable = Variable([1.0, 2.0])
    array = np.array(variable)
    array += 1
    assert variable.numpy().tolist() == [1.0, 2.0]
    assert np.asarray(variable, dtype="float64").dtype == np.float64
    assert np.max(variable) == 2.0

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import StatelessScope


@pytest.fixture
def layer():
    layer = keras.layers.Dense(1)
    layer.build((None, 1))
    return layer


def twos(owner):
    return [(v, 2 * tf.ones(v.shape, v.dtype)) for v in owner.variables]


def test_variables_have_the_values_of_the_mapping(layer):
    before = layer.get_weights()
    with StatelessScope(twos(layer)) as scope:
        assert layer(tf.ones((1, 1))).numpy().tolist() == [[4.0]]
        layer.bias.assign([5.0])
        assert layer(tf.ones((1, 1))).numpy().tolist() == [[7.0]]
    assert scope.get_current_value(layer.bias).numpy().tolist() == [5.0]
    for one, other in zip(layer.get_weights(), before, strict=True):
        np.testing.assert_array_equal(one, other)


def test_gradients_reach_the_values(layer):
    values = [tf.ones((1, 1)), tf.ones((1,))]
    with tf.GradientTape() as tape:
        tape.watch(values)
        mapping = list(zip(layer.variables, values, strict=True))
        with StatelessScope(mapping):
            outputs = layer(tf.constant([[3.0]]))
    found = tape.gradient(outputs, values)
    assert [g.numpy().ravel().tolist() for g in found] == [[3.0], [1.0]]


def test_what_training_changes_stays_inside():
    layer = keras.layers.BatchNormalization(momentum=0.5)
    layer.build((None, 1))
    mapping = [(v, tf.identity(v)) for v in layer.variables]
    with StatelessScope(mapping) as scope:
        layer(tf.constant([[2.0], [4.0]]), training=True)
    mean = scope.get_current_value(layer.moving_mean)
    assert mean.numpy().tolist() == [1.5]
    assert layer.moving_mean.numpy().tolist() == [0.0]


def test_layers_inside_a_model_are_found():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    with StatelessScope(twos(model)):
        assert model(tf.ones((1, 1))).numpy().tolist() == [[4.0]]


def test_an_update_is_seen_at_once(layer):
    with StatelessScope(twos(layer)) as scope:
        scope.add_update((layer.bias, [9.0]))
        assert layer(tf.zeros((1, 1))).numpy().tolist() == [[9.0]]


def test_free_variables_are_read_in_every_way():
    variable = keras.Variable([1.0, 2.0])
    ones = tf.ones((1, 2))
    with StatelessScope([(variable, [3.0, 4.0])]):
        found = [
            tf.reduce_sum(variable),
            keras.ops.sum(variable),
            tf.linalg.matvec(ones, variable)[0],
            (ones * variable)[0, 0] + variable[1],
            sum(variable.value),
            tf.function(lambda: tf.reduce_sum(variable))(),
            variable.numpy().sum(),
            tf.reduce_sum(tf.identity(variable)),
        ]
        assert isinstance(variable, keras.Variable)
        assert (variable.shape, variable.dtype) == ((2,), "float32")
    assert [float(x) for x in found] == [7.0] * len(found)
    assert variable.numpy().tolist() == [1.0, 2.0]


def test_variables_without_a_value_change_inside_alone():
    variable = keras.Variable(1.0)
    with StatelessScope() as scope:
        assert scope.get_current_value(variable) is None
        variable.assign_add(2.0)
        assert (variable * 10.0).numpy() == 30.0
        assert scope.get_current_value(variable).numpy() == 3.0
        variable.assign_sub(1.0)
    assert scope.get_current_value(variable).numpy() == 2.0
    assert variable.numpy() == 1.0
    assert variable.assign(4.0).numpy() == variable.numpy() == 4.0


def test_scopes_lie_inside_each_other():
    variable = keras.Variable(1.0)
    with StatelessScope([(variable, 2.0)]):
        with StatelessScope([(variable, 3.0)]):
            variable.assign_add(1.0)
            assert variable.numpy() == 4.0
        assert variable.numpy() == 2.0
    assert variable.numpy() == 1.0


def test_variables_come_back_after_an_error():
    variable = keras.Variable(1.0)
    with pytest.raises(ZeroDivisionError), StatelessScope([(variable, 2.0)]):
        variable.assign(1 / 0)
    assert variable.numpy() == 1.0
    assert variable.assign(5.0).numpy() == variable.numpy() == 5.0


def test_losses_are_collected():
    layer = keras.layers.Dense(1, activity_regularizer="l2")
    layer.build((None, 1))
    with StatelessScope(twos(layer), collect_losses=True) as scope:
        layer(tf.ones((1, 1)))
    assert [round(float(x), 3) for x in scope.losses] == [0.16]


def test_a_variable_without_a_value_has_none(layer):
    assert StatelessScope().get_current_value(layer.bias) is None


@pytest.mark.parametrize(
    "pair", [5, (1, 2), (tf.Variable(1.0), 2.0)], ids=["no", "numbers", "bare"]
)
def test_what_is_no_pair_of_a_known_variable_is_refused(pair):
    with pytest.raises(ValueError, match="`state_mapping` must be a list"):
        StatelessScope([pair])


def test_another_shape_is_refused(layer):
    with pytest.raises(ValueError, match=r"shape, \(1,\). Received: shape=\(2"):
        StatelessScope([(layer.bias, [1.0, 2.0])])


def test_variables_are_made_outside(layer):
    with pytest.raises(ValueError, match="initialize_variables=False"):
        StatelessScope(initialize_variables=False)

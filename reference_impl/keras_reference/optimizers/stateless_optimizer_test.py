import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import SGD, Adam


def test_values_are_updated_and_variables_stay():
    optimizer, variable = SGD(0.5, momentum=0.5), tf.Variable([1.0, 2.0])
    optimizer.build([variable])
    values, state = optimizer.stateless_apply(
        [tf.constant(3), tf.constant(0.25), tf.constant([1.0, 0.0])],
        [tf.constant([4.0, 8.0])],
        [tf.constant([10.0, 20.0])],
    )
    # The velocity is 0.5 * [1, 0] - 0.25 * [4, 8].
    np.testing.assert_array_equal(values[0], [9.5, 18])
    np.testing.assert_array_equal(state[2], [-0.5, -2])
    assert state[0].numpy() == 4
    assert variable.numpy().tolist() == [1, 2]
    assert [v.numpy().tolist() for v in optimizer.variables] == [0, 0.5, [0, 0]]


def test_in_a_graph_steps_can_follow_each_other():
    optimizer, variable = Adam(0.5), tf.Variable([1.0])
    optimizer.build([variable])
    expected = tf.Variable([1.0])
    again = Adam(0.5)

    @tf.function
    def two_steps(values, state):
        for _ in range(2):
            values, state = optimizer.stateless_apply(
                state, [2 * values[0]], values
            )
        return values

    values = two_steps([variable], optimizer.variables)
    for _ in range(2):
        again.apply([2 * expected], [expected])
    np.testing.assert_allclose(values[0], expected.numpy(), rtol=1e-6)
    assert variable.numpy().tolist() == [1]
    assert optimizer.iterations.numpy() == 0


def test_an_optimizer_that_is_not_built_has_no_state():
    with pytest.raises(ValueError, match="Received: descent, not built"):
        SGD(name="descent").stateless_apply([], [], [])


def test_there_is_a_value_for_each_variable():
    optimizer, variable = SGD(0.5), tf.Variable([1.0])
    optimizer.build([variable])
    with pytest.raises(ValueError, match="`trainable_variables`.*: 0 tensors"):
        optimizer.stateless_apply(optimizer.variables, [variable], [])
    with pytest.raises(ValueError, match="`optimizer_variables`.*: 1 tensors"):
        optimizer.stateless_apply([1], [variable], [variable])

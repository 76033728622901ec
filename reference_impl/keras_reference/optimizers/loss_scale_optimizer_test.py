import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Dense
from keras_reference.optimizers import (
    SGD,
    LossScaleOptimizer,
    deserialize,
    serialize,
)


def scaling(**kwargs):
    return LossScaleOptimizer(SGD(0.1), initial_scale=4.0, **kwargs)


def state(optimizer):
    return (
        optimizer.iterations.numpy(),
        optimizer.dynamic_scale.numpy(),
        optimizer.step_counter.numpy(),
    )


@pytest.mark.parametrize("in_graph", [False, True])
def test_the_scale_grows_and_shrinks(in_graph):
    optimizer = scaling(dynamic_growth_steps=2)
    variable = tf.Variable([1.0, 2.0])
    optimizer.build([variable])
    apply = optimizer.apply
    if in_graph:
        apply = tf.function(apply, autograph=False)
    seen = []
    for gradient in ([4.0, 4.0], [4.0, 8.0], [np.inf, 8.0], [np.nan, 8.0]):
        apply([tf.constant(gradient)], [variable])
        seen.append(state(optimizer))
    assert seen == [(1, 4.0, 1), (2, 8.0, 0), (2, 4.0, 0), (2, 2.0, 0)]
    np.testing.assert_allclose(variable.numpy(), [0.8, 1.7], rtol=1e-6)


def test_the_learning_rate_is_the_inner_ones():
    optimizer = scaling()
    optimizer.learning_rate = 0.5
    assert optimizer.inner_optimizer.learning_rate.numpy() == 0.5
    assert len(optimizer.variables) == 6


def test_a_gradient_may_be_missing():
    variables = [tf.Variable(1.0), tf.Variable(2.0)]
    optimizer = scaling()
    optimizer.build(variables)
    with pytest.warns(UserWarning, match="Variable"):
        optimizer.apply([tf.constant(4.0), None], variables)
    assert variables[0].numpy() == pytest.approx(0.9)


def test_the_warning_of_missing_gradients_names_paths():
    layers = [Dense(1, name="used"), Dense(1, name="unused")]
    for layer in layers:
        layer.build((None, 2))
    variables = [layer.kernel for layer in layers]
    optimizer = SGD(0.1)
    with pytest.warns(UserWarning, match=r"\['unused/kernel'\]"):
        optimizer.apply([tf.ones((2, 1)), None], variables)


def test_a_number_is_scaled_too():
    assert scaling().scale_loss(2.0).numpy() == 8


def test_the_configuration_holds_the_inner_optimizer():
    data = serialize(scaling(dynamic_growth_steps=7))
    copy = deserialize(data)
    assert copy.get_config() == data["config"]
    assert type(copy.inner_optimizer) is SGD


def test_only_optimizers_are_wrapped_and_once():
    with pytest.raises(ValueError, match="inner_optimizer='sgd'"):
        LossScaleOptimizer("sgd")
    with pytest.raises(ValueError, match="inner_optimizer=<"):
        LossScaleOptimizer(scaling())


def test_the_state_of_the_inner_optimizer_is_saved():
    optimizer = LossScaleOptimizer(SGD(0.1, momentum=0.5))
    optimizer.build([tf.Variable([1.0, 2.0])])
    store = {}
    optimizer.save_own_variables(store)
    assert len(store) == 7
    optimizer.learning_rate = 0.75
    optimizer.load_own_variables(store)
    assert optimizer.learning_rate.numpy() == np.float32(0.1)

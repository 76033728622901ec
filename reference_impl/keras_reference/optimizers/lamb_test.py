import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Lamb


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Lamb(0.125, 0.9, 0.99, 1e-3)
    m = v = 0
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        m = 0.9 * m + 0.1 * gradient
        v = 0.99 * v + 0.01 * gradient**2
        root = np.sqrt(v / (1 - 0.99**t)) + 1e-3
        direction = m / (1 - 0.9**t) / root
        trust = np.linalg.norm(expected) / np.linalg.norm(direction)
        expected = expected - 0.125 * trust * direction
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments", [{"beta_1": 1.0}, {"beta_1": -0.5}, {"beta_2": 1.0}]
)
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Lamb(**arguments)


def test_config_round_trip():
    optimizer = Lamb(0.5, 0.25, 0.125, 1e-3, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Lamb.from_config(config).get_config() == config
    again = Lamb.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Lamb(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count


def test_the_trust_is_one_where_a_norm_is_zero():
    variable = tf.Variable([0.0, 0.0])
    Lamb(0.5, epsilon=0.0).apply([tf.constant([3.0, -7.0])], [variable])
    np.testing.assert_allclose(variable, [-0.5, 0.5], rtol=1e-5)
    standing = tf.Variable([1.0])
    Lamb(0.5).apply([tf.zeros(1)], [standing])
    assert standing.numpy() == 1

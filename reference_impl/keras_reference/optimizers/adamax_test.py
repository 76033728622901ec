import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Adamax


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Adamax(0.125, 0.9, 0.99, 1e-3)
    m = u = 0
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        m = 0.9 * m + 0.1 * gradient
        u = np.maximum(0.99 * u, np.abs(gradient))
        expected = expected - 0.125 / (1 - 0.9**t) * m / (u + 1e-3)
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments", [{"beta_1": 1.0}, {"beta_1": -0.5}, {"beta_2": 1.0}]
)
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Adamax(**arguments)


def test_config_round_trip():
    optimizer = Adamax(0.5, 0.25, 0.125, 1e-3, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Adamax.from_config(config).get_config() == config
    again = Adamax.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Adamax(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count

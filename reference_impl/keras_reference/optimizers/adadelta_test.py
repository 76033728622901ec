import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Adadelta


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Adadelta(0.125, 0.75, 1e-2)
    mean_square = mean_step = 0
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        mean_square = 0.75 * mean_square + 0.25 * gradient**2
        root = np.sqrt(mean_step + 1e-2) / np.sqrt(mean_square + 1e-2)
        mean_step = 0.75 * mean_step + 0.25 * (root * gradient) ** 2
        expected = expected - 0.125 * root * gradient
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize("arguments", [{"rho": -0.5}, {"rho": 1.5}])
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Adadelta(**arguments)


def test_config_round_trip():
    optimizer = Adadelta(0.5, 0.25, 1e-3, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Adadelta.from_config(config).get_config() == config
    again = Adadelta.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Adadelta(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count

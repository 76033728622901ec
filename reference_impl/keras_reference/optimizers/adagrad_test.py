import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Adagrad


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Adagrad(0.125, 0.5, 1e-3)
    accumulator = 0.5
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        accumulator = accumulator + gradient**2
        root = np.sqrt(accumulator + 1e-3)
        expected = expected - 0.125 * gradient / root
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize("arguments", [{"initial_accumulator_value": -1}])
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Adagrad(**arguments)


def test_config_round_trip():
    optimizer = Adagrad(0.5, 0.25, 1e-3, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Adagrad.from_config(config).get_config() == config
    again = Adagrad.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Adagrad(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count

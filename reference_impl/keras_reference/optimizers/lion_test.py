import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Lion


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Lion(0.125, 0.75, 0.5)
    m = 0
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        expected = expected - 0.125 * np.sign(0.75 * m + 0.25 * gradient)
        m = 0.5 * m + 0.5 * gradient
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize("arguments", [{"beta_1": 0}, {"beta_1": 1.5}])
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Lion(**arguments)


def test_config_round_trip():
    optimizer = Lion(0.5, 0.25, 0.125, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Lion.from_config(config).get_config() == config
    again = Lion.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Lion(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count

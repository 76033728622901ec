import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Ftrl


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Ftrl(0.125, -0.5, 0.5, 0.25, 0.125, 0.0625, 0.75)
    accumulator, linear, l2 = 0.5, 0, 0.125 + 0.75 / 0.25
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        total = accumulator + gradient**2
        sigma = (np.sqrt(total) - np.sqrt(accumulator)) / 0.125
        linear = linear + gradient + 0.125 * expected - sigma * expected
        quadratic = np.sqrt(total) / 0.125 + 2 * l2
        expected = (np.clip(linear, -0.25, 0.25) - linear) / quadratic
        accumulator = total
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments",
    [
        {"learning_rate_power": 0.5},
        {"initial_accumulator_value": -1},
        {"l1_regularization_strength": -1},
        {"l2_regularization_strength": -1},
        {"l2_shrinkage_regularization_strength": -1},
    ],
)
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Ftrl(**arguments)


def test_config_round_trip():
    optimizer = Ftrl(
        0.5, -0.25, 0.125, 0.5, 0.25, 0.125, 1.0, name="a", clipnorm=1.0
    )
    config = optimizer.get_config()
    assert Ftrl.from_config(config).get_config() == config
    again = Ftrl.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Ftrl(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count


def test_what_stays_within_l1_is_zero():
    variable = tf.Variable([0.0, 0.0])
    Ftrl(0.5, l1_regularization_strength=1.0).apply(
        [tf.constant([0.5, 2.0])], [variable]
    )
    assert variable.numpy()[0] == 0 and variable.numpy()[1] < 0

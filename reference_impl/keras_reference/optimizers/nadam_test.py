import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Nadam


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Nadam(0.125, 0.9, 0.99, 1e-3)
    m, v, product = 0, 0, 1
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        mu = 0.9 * (1 - 0.96**t / 2)
        ahead = 0.9 * (1 - 0.96 ** (t + 1) / 2)
        product = product * mu
        m = 0.9 * m + 0.1 * gradient
        v = 0.99 * v + 0.01 * gradient**2
        m_hat = ahead * m / (1 - product * ahead)
        m_hat = m_hat + (1 - mu) * gradient / (1 - product)
        root = np.sqrt(v / (1 - 0.99**t)) + 1e-3
        expected = expected - 0.125 * m_hat / root
    tolerance = {"float32": 2e-5, "float64": 1e-6}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments", [{"beta_1": 1.0}, {"beta_1": -0.5}, {"beta_2": 1.0}]
)
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Nadam(**arguments)


def test_config_round_trip():
    optimizer = Nadam(0.5, 0.25, 0.125, 1e-3, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert Nadam.from_config(config).get_config() == config
    again = Nadam.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Nadam(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count


def test_the_product_grows_once_for_all_variables():
    optimizer = Nadam()
    variables = [tf.Variable([1.0]), tf.Variable([2.0])]
    optimizer.apply([tf.zeros(1), tf.zeros(1)], variables)
    assert optimizer.variables[-1].numpy() == pytest.approx(0.9 * 0.52)

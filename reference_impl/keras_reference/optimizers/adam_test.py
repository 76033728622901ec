import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Adam


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("amsgrad", [False, True])
def test_twenty_steps_follow_the_formula(amsgrad, dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Adam(0.125, 0.9, 0.99, 1e-3, amsgrad)
    m = v = v_hat = 0
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        m = 0.9 * m + 0.1 * gradient
        v = 0.99 * v + 0.01 * gradient**2
        v_hat = np.maximum(v_hat, v) if amsgrad else v
        alpha = 0.125 * np.sqrt(1 - 0.99**t) / (1 - 0.9**t)
        expected = expected - alpha * m / (np.sqrt(v_hat) + 1e-3)
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments", [{"beta_1": 1.0}, {"beta_1": -0.5}, {"beta_2": 1.0}]
)
def test_betas_are_below_one(arguments):
    (name, value), *_ = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Adam(**arguments)


def test_config_round_trip():
    optimizer = Adam(0.5, 0.25, 0.125, 1e-3, True, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert config["beta_1"] == 0.25 and config["amsgrad"] is True
    assert Adam.from_config(config).get_config() == config


def test_building_twice_changes_nothing():
    optimizer = Adam(amsgrad=True)
    variable = tf.Variable([1.0])
    optimizer.build([variable])
    optimizer.build([variable])
    assert len(optimizer.variables) == 5

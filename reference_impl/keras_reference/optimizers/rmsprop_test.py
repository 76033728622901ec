import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import RMSprop


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("centered", [False, True])
@pytest.mark.parametrize("momentum", [0.0, 0.75])
def test_twenty_steps_follow_the_formula(momentum, centered, dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = RMSprop(0.125, 0.9, momentum, 1e-3, centered)
    mean_square = mean = velocity = 0
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        mean_square = 0.9 * mean_square + 0.1 * gradient**2
        mean = 0.9 * mean + 0.1 * gradient if centered else 0
        root = np.sqrt(mean_square - mean**2 + 1e-3)
        velocity = momentum * velocity + 0.125 * gradient / root
        expected = expected - velocity
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


def test_rounding_leaves_no_variance_below_zero():
    variable = tf.Variable([0.0, 0.0, 0.0])
    optimizer = RMSprop(centered=True)
    optimizer.build([variable])
    gradient = tf.constant([0.77, 770.0, 1.0])
    step = tf.function(lambda: optimizer.apply([gradient], [variable]))
    for _ in range(200):
        step()
    assert np.isfinite(variable.numpy()).all()


@pytest.mark.parametrize(
    "arguments",
    [{"rho": -0.5}, {"rho": 1.5}, {"momentum": -0.5}, {"momentum": 1.5}],
)
def test_shares_are_between_zero_and_one(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        RMSprop(**arguments)


def test_config_round_trip():
    optimizer = RMSprop(0.5, 0.25, 0.125, 1e-3, True, name="a", clipnorm=1.0)
    config = optimizer.get_config()
    assert config["rho"] == 0.25 and config["momentum"] == 0.125
    assert config["epsilon"] == 1e-3 and config["centered"] is True
    assert RMSprop.from_config(config).get_config() == config


@pytest.mark.parametrize(
    ("arguments", "states"),
    [
        ({}, ["velocity"]),
        ({"momentum": 0.5}, ["velocity", "momentum"]),
        ({"centered": True}, ["velocity", "average_gradient"]),
        (
            {"centered": True, "momentum": 0.5},
            ["velocity", "momentum", "average_gradient"],
        ),
    ],
)
def test_state_is_only_what_is_used(arguments, states):
    optimizer = RMSprop(**arguments)
    variable = tf.Variable([1.0], name="w")
    optimizer.build([variable])
    optimizer.build([variable])
    names = [variable.name for variable in optimizer.variables[2:]]
    assert names == [f"w_{state}" for state in states]

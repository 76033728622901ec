import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import SGD


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("nesterov", [False, True])
@pytest.mark.parametrize("momentum", [0.0, 0.9])
def test_twenty_steps_follow_the_formula(momentum, nesterov, dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = SGD(0.125, momentum=momentum, nesterov=nesterov)
    velocity = 0
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        velocity = momentum * velocity - 0.125 * gradient
        if nesterov:
            expected = expected + momentum * velocity - 0.125 * gradient
        else:
            expected = expected + velocity
    tolerance = {"float32": 1e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


def test_without_momentum_there_are_no_velocities():
    optimizer = SGD()
    optimizer.build([tf.Variable([1.0])])
    assert len(optimizer.variables) == 2


@pytest.mark.parametrize("momentum", [-0.1, 1.5])
def test_momentum_is_a_share(momentum):
    with pytest.raises(ValueError, match=f"Received: momentum={momentum}"):
        SGD(momentum=momentum)

import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Adafactor


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Adafactor(0.75, -0.5, 1e-3, 0.25, 0.5)
    rows = columns = 0
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        beta_2 = 1 - t**-0.5
        square = gradient**2 + 1e-3
        rows = beta_2 * rows + (1 - beta_2) * square.mean(-1)
        columns = beta_2 * columns + (1 - beta_2) * square.mean(-2)
        update = gradient / np.sqrt(np.outer(rows, columns) / rows.mean())
        update = update / max(1, np.sqrt((update**2).mean()) / 0.5)
        size = max(0.25, np.sqrt((expected**2).mean()))
        expected = expected - size * min(0.75, t**-0.5) * update
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


def test_config_round_trip():
    optimizer = Adafactor(
        0.5, -0.25, 1e-3, 0.25, 0.5, False, name="a", clipnorm=1.0
    )
    config = optimizer.get_config()
    assert Adafactor.from_config(config).get_config() == config
    again = Adafactor.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Adafactor(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count


def test_a_vector_keeps_the_mean_of_squares_itself():
    generator = np.random.default_rng(0)
    expected = generator.normal(size=4)
    variable = tf.Variable(expected)
    optimizer = Adafactor(0.125, relative_step=False)
    v = 0
    for t in range(1, 6):
        gradient = generator.normal(size=4)
        optimizer.apply([tf.constant(gradient)], [variable])
        beta_2 = 1 - t**-0.8
        v = beta_2 * v + (1 - beta_2) * gradient**2
        update = gradient / np.sqrt(v)
        update = update / max(1, np.sqrt((update**2).mean()))
        size = np.sqrt((expected**2).mean())
        expected = expected - 0.125 * size * update
    np.testing.assert_allclose(variable, expected, atol=1e-12)


def test_a_schedule_is_not_made_smaller():
    variable = tf.Variable([1.0])
    optimizer = Adafactor(lambda: 2.0)
    for _ in range(2):
        optimizer.apply([tf.constant([1.0])], [variable])
    # 1 - 2 * 1, then -1 - 2 * 1: with a number the second step is shorter.
    np.testing.assert_allclose(variable, [-3.0], rtol=1e-5)

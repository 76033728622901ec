import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Dense
from keras_reference.optimizers import AdamW


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("amsgrad", [False, True])
def test_twenty_steps_follow_the_formula(amsgrad, dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = AdamW(0.125, 0.25, 0.9, 0.99, 1e-3, amsgrad)
    m = v = v_hat = 0
    for t in range(1, 21):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        m = 0.9 * m + 0.1 * gradient
        v = 0.99 * v + 0.01 * gradient**2
        v_hat = np.maximum(v_hat, v) if amsgrad else v
        alpha = 0.125 * np.sqrt(1 - 0.99**t) / (1 - 0.9**t)
        expected = expected - 0.125 * 0.25 * expected
        expected = expected - alpha * m / (np.sqrt(v_hat) + 1e-3)
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


def test_without_gradient_only_the_decay_is_left():
    variable = tf.Variable([1.0, -2.0])
    AdamW(0.5).apply([tf.zeros(2)], [variable])
    np.testing.assert_allclose(variable, [0.998, -1.996], rtol=1e-6)


def test_variables_of_a_layer_may_be_kept_from_decay():
    layer = Dense(1, use_bias=False, kernel_initializer="ones", name="frozen")
    layer.build((None, 1))
    optimizer = AdamW(0.5, weight_decay=1.0)
    optimizer.exclude_from_weight_decay(var_names=["^frozen/"])
    optimizer.apply([tf.zeros((1, 1))], [layer.kernel])
    assert layer.kernel.numpy().tolist() == [[1]]


def test_excluded_variables_do_not_decay():
    optimizer = AdamW(0.5)
    variables = [tf.Variable([1.0], name=n) for n in ("kernel", "bias")]
    optimizer.exclude_from_weight_decay(var_names=["bias"])
    optimizer.apply([tf.zeros(1)] * 2, variables)
    np.testing.assert_allclose(variables[0], [0.998], rtol=1e-6)
    np.testing.assert_array_equal(variables[1], [1.0])


def test_a_decay_is_needed():
    with pytest.raises(ValueError, match="Received: weight_decay=None"):
        AdamW(weight_decay=None)


def test_config_round_trip():
    optimizer = AdamW(0.5, 0.25, 0.125, 0.75, 1e-3, True, name="a")
    config = optimizer.get_config()
    assert config["weight_decay"] == 0.25 and config["beta_1"] == 0.125
    assert AdamW.from_config(config).get_config() == config

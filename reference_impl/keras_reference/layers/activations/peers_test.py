"""Activation layers beside Keras: outputs, gradients, configurations."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("ReLU", {"max_value": 1.0, "negative_slope": 0.5}),
        ("LeakyReLU", {"negative_slope": 0.1}),
        ("ELU", {"alpha": 0.5}),
        ("PReLU", {"alpha_initializer": "ones", "shared_axes": [1]}),
        ("Softmax", {"axis": 1}),
    ],
)
def test_the_layer_is_that_of_keras(name, arguments):
    x = np.random.default_rng(0).normal(size=(2, 3, 4)).astype("float32")
    found = []
    for package in (keras_reference, keras):
        layer = getattr(package.layers, name)(**arguments, name="layer")
        given = tf.constant(x)
        with tf.GradientTape() as tape:
            tape.watch(given)
            outputs = layer(given)
            loss = tf.reduce_sum(outputs**2)
        config = layer.get_config()
        found.append(([outputs, tape.gradient(loss, given)], config))
    (received, config), (expected, expected_config) = found
    assert config == expected_config
    for got, want in zip(received, expected, strict=True):
        np.testing.assert_allclose(got, want, atol=1e-6)

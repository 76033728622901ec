"""Pooling beside Keras: the same outputs, gradients and configurations."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers

SHAPES = {1: (2, 8, 3), 2: (2, 5, 6, 3), 3: (1, 5, 4, 6, 3)}
CASES = [
    ("MaxPooling{}D", {}),
    ("MaxPooling{}D", {"pool_size": 3, "strides": 2, "padding": "same"}),
    ("AveragePooling{}D", {"pool_size": 2, "strides": 1}),
    ("AveragePooling{}D", {"pool_size": 3, "padding": "same"}),
    ("GlobalMaxPooling{}D", {"keepdims": True}),
    ("GlobalAveragePooling{}D", {}),
    ("AdaptiveMaxPooling{}D", {"output_size": 3}),
    ("AdaptiveAveragePooling{}D", {"output_size": 4}),
]


def run(package, kind, arguments, shape):
    """Return what a layer computes, and what it says of itself."""
    x = np.random.default_rng(0).normal(size=shape).astype("float32")
    x = tf.constant(x)
    layer = getattr(package.layers, kind)(**arguments)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x)
        loss = tf.reduce_sum(y * y)
    shape = tuple(layer.compute_output_shape(shape))
    return [y, tape.gradient(loss, x)], [shape, sorted(layer.get_config())]


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize(("kind", "arguments"), CASES)
def test_layers_are_those_of_keras(kind, arguments, rank):
    case = kind.format(rank), arguments, SHAPES[rank]
    expected, expected_facts = run(keras, *case)
    received, facts = run(keras_reference, *case)
    assert facts == expected_facts
    for one, other in zip(received, expected, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_a_mask_means_the_same():
    x = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
    mask = np.array([[1, 1, 0, 0], [0, 1, 1, 1]], bool)
    layers = [
        package.layers.GlobalAveragePooling1D()
        for package in (keras, keras_reference)
    ]
    expected, received = (layer(x, mask=mask) for layer in layers)
    np.testing.assert_allclose(received, expected, atol=1e-6)

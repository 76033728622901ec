"""Convolutions beside Keras: the same outputs, gradients, weights, configs."""

import os

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers

SHAPES = {1: (2, 8, 4), 2: (2, 8, 7, 4), 3: (1, 5, 6, 5, 4)}
PLAIN = [
    {},
    {"padding": "same", "strides": 2},
    {"dilation_rate": 2, "padding": "same"},
    {"use_bias": False, "activation": "tanh"},
]


def run(package, kind, arguments, shape, values):
    """Return what a layer computes, and what it says of itself."""
    rng = np.random.default_rng(0)
    x = tf.constant(rng.normal(size=shape).astype("float32"))
    layer = getattr(package.layers, kind)(**arguments)
    layer.build(shape)
    values = values or [rng.normal(size=w.shape) for w in layer.weights]
    layer.set_weights(values)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x)
        loss = tf.reduce_sum(y * y)
    weights = [getattr(weight, "value", weight) for weight in layer.weights]
    if package is keras_reference:
        weights = layer.weights
    gradients = tape.gradient(loss, [x, *weights])
    names = [weight.path.split("/")[-1] for weight in layer.weights]
    keys = sorted(layer.get_config())
    shapes = tuple(layer.compute_output_shape(shape)), tuple(y.shape)
    return values, [y, *gradients], [names, keys, shapes]


# The tests of this project turn it off, for the same sums on every machine.
ONEDNN = os.environ.get("TF_ENABLE_ONEDNN_OPTS") != "0"


def needs_onednn(kind, given):
    """Tell what TensorFlow's own kernels for the CPU cannot do in Keras."""
    dilated = given.get("dilation_rate", 1) != 1
    return "groups" in given or ("Transpose" in kind and dilated)


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("Conv{}D", {"filters": 6, "kernel_size": 3}),
        ("Conv{}D", {"filters": 6, "kernel_size": 2, "groups": 2}),
        ("Conv{}DTranspose", {"filters": 3, "kernel_size": 3}),
        ("DepthwiseConv{}D", {"kernel_size": 3, "depth_multiplier": 2}),
        ("SeparableConv{}D", {"filters": 3, "kernel_size": 2}),
    ],
)
def test_layers_are_those_of_keras(kind, own, rank):
    kind = kind.format(rank)
    if not hasattr(keras.layers, kind):
        return
    for arguments in PLAIN:
        if rank == 3 and "dilation_rate" in arguments and "groups" in own:
            continue
        given = {**own, **arguments}
        if not ONEDNN and needs_onednn(kind, given):
            continue
        values, *expected = run(keras, kind, given, SHAPES[rank], None)
        _, *received = run(keras_reference, kind, given, SHAPES[rank], values)
        assert received[1] == expected[1]
        for one, other in zip(received[0], expected[0], strict=True):
            np.testing.assert_allclose(one, other, atol=1e-3, rtol=1e-4)

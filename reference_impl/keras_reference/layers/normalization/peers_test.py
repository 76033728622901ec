"""Normalization layers beside Keras: outputs, weights, configurations."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers
CASES = [
    ("BatchNormalization", {}, (4, 3)),
    ("BatchNormalization", {"momentum": 0.5, "scale": False}, (2, 3, 2)),
    ("BatchNormalization", {"axis": 1, "center": False}, (2, 3, 2, 2)),
    ("BatchNormalization", {"epsilon": 1e-2}, (3, 2, 2, 4)),
    ("BatchNormalization", {"renorm": True, "momentum": 0.5}, (4, 3)),
    (
        "BatchNormalization",
        {"renorm": True, "renorm_clipping": {"rmax": 1.1, "dmax": 0.1}},
        (4, 3),
    ),
    ("BatchNormalization", {"dtype": "mixed_float16"}, (3, 2, 2, 4)),
    ("LayerNormalization", {}, (2, 3, 4)),
    ("LayerNormalization", {"axis": (1, 2), "scale": False}, (2, 3, 4)),
    ("LayerNormalization", {"axis": 1}, (2, 3, 4)),
    ("LayerNormalization", {"dtype": "mixed_float16"}, (2, 4)),
    ("GroupNormalization", {"groups": 2}, (2, 3, 4)),
    ("GroupNormalization", {"groups": -1, "axis": 1}, (2, 4, 3)),
    ("RMSNormalization", {}, (2, 3, 4)),
    ("RMSNormalization", {"axis": (1, 2)}, (2, 3, 4)),
    ("UnitNormalization", {"axis": (1, 2)}, (2, 3, 4)),
]


def run(package, name, arguments, shape):
    """Return what two steps of training, and inference, compute."""
    rng = np.random.default_rng(0)
    layer = getattr(package.layers, name)(**arguments, name="layer")
    config = layer.get_config()
    layer.build((None, *shape[1:]))
    weights = [rng.uniform(0.5, 2, w.shape) for w in layer.get_weights()]
    layer.set_weights(weights)
    takes_training = name == "BatchNormalization"
    found = []
    for training in (True, True, False):
        x = tf.constant(rng.normal(1, 2, shape), "float32")
        with tf.GradientTape() as tape:
            tape.watch(x)
            given = {"training": training} if takes_training else {}
            outputs = layer(x, **given)
            loss = tf.reduce_sum(tf.cast(outputs, "float32") ** 3)
        found.append(outputs)
        found.append(tape.gradient(loss, x))
    paths = [w.path for w in layer.weights]
    return [*found, *layer.get_weights()], paths, config


@pytest.mark.parametrize(("name", "arguments", "shape"), CASES)
def test_the_layer_is_that_of_keras(name, arguments, shape):
    received, paths, config = run(keras_reference, name, arguments, shape)
    expected, *said = run(keras, name, arguments, shape)
    assert [paths, config] == said
    half = arguments.get("dtype") == "mixed_float16"
    for got, want in zip(received, expected, strict=True):
        assert np.asarray(got).dtype == np.asarray(want).dtype
        np.testing.assert_allclose(
            got, want, rtol=2e-2 if half else 2e-4, atol=0.1 if half else 2e-4
        )


@pytest.mark.filterwarnings("ignore:.*rms_scaling:UserWarning")
def test_the_old_argument_rms_scaling_is_that_of_keras():
    case = ("LayerNormalization", {"rms_scaling": True}, (2, 4))
    test_the_layer_is_that_of_keras(*case)


@pytest.mark.parametrize("axis", [-1, 1])
def test_masked_entries_do_not_count(axis):
    x = np.random.default_rng(0).normal(size=(2, 3, 3)).astype("float32")
    mask = np.array([[True, True, False], [True, False, False]])
    found = []
    for package in (keras_reference, keras):
        layer = package.layers.BatchNormalization(axis=axis, momentum=0.5)
        outputs = layer(x, training=True, mask=mask)
        found.append([np.asarray(outputs), *layer.get_weights()])
    for got, want in zip(*found, strict=True):
        np.testing.assert_allclose(got, want, atol=1e-5)


def test_spectral_normalization_is_that_of_keras():
    x = np.random.default_rng(0).normal(size=(2, 4)).astype("float32")
    found = []
    weights = None
    for package in (keras, keras_reference):
        inner = package.layers.Dense(3, name="inner")
        layer = package.layers.SpectralNormalization(
            inner, power_iterations=2, name="outer"
        )
        layer.build((None, 4))
        weights = weights or layer.get_weights()
        layer.set_weights(weights)
        outputs = [layer(x, training=t) for t in (False, True, True, False)]
        found.append(
            (
                [*map(np.asarray, outputs), *layer.get_weights()],
                [w.path for w in layer.weights],
                set(layer.get_config()),
            )
        )
    (expected, *said), (received, *says) = found
    assert says == said
    for got, want in zip(received, expected, strict=True):
        np.testing.assert_allclose(got, want, atol=1e-5)

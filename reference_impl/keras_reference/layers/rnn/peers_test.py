"""Recurrent layers compute what those of Keras compute."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = [
    pytest.mark.peers,
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
]
X = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
MASK = np.array([[False, True, True, False], [True, True, False, False]])
SETTINGS = [
    {},
    {"return_sequences": True, "return_state": True},
    {"return_sequences": True, "go_backwards": True},
    {"return_state": True, "unroll": True, "use_bias": False},
    {"zero_output_for_mask": True, "return_sequences": True},
    {"activation": "relu", "recurrent_activation": "hard_sigmoid"},
    {"reset_after": False, "return_sequences": True},
    {"reset_after": False, "use_bias": False},
]


def pair(make, *shape, sequences=X):
    """Return the layer of both packages, with the same weights."""
    layers = [make(package) for package in (keras, keras_reference)]
    for layer in layers:
        layer(sequences)
    rng = np.random.default_rng(1)
    weights = [
        rng.normal(0, 0.5, weight.shape) for weight in layers[0].get_weights()
    ]
    for layer in layers:
        layer.set_weights(weights)
    return layers


def assert_close(ours, theirs):
    ours, theirs = tf.nest.flatten(ours), tf.nest.flatten(theirs)
    assert len(ours) == len(theirs)
    for received, expected in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(received, expected, atol=1e-5)


def grid():
    for kind in ("SimpleRNN", "LSTM", "GRU"):
        for settings in SETTINGS:
            if "reset_after" in settings and kind != "GRU":
                continue
            if "recurrent_activation" in settings and kind == "SimpleRNN":
                continue
            yield kind, settings


@pytest.mark.parametrize(("kind", "settings"), list(grid()))
def test_layers_agree(kind, settings):
    theirs, ours = pair(
        lambda package: getattr(package.layers, kind)(2, **settings)
    )
    state = [np.full((2, 2), 0.5, "float32")] * len(ours.get_initial_state(1))
    for arguments in ({}, {"mask": MASK, "initial_state": state}):
        results = []
        for layer in (ours, theirs):
            x = tf.constant(X)
            with tf.GradientTape() as tape:
                tape.watch(x)
                outputs = layer(x, **arguments)
                total = sum(
                    tf.reduce_sum(output * output)
                    for output in tf.nest.flatten(outputs)
                )
            variables = [
                w if isinstance(w, tf.Variable) else w.value
                for w in layer.weights
            ]
            sources = [x, *variables]
            results.append((outputs, tape.gradient(total, sources)))
        (outputs, gradients), (expected, expected_gradients) = results
        assert_close(outputs, expected)
        assert_close(gradients, expected_gradients)
    shape = (None, None, 3)
    assert tf.nest.flatten(ours.compute_output_shape(shape)) == tf.nest.flatten(
        theirs.compute_output_shape(shape)
    )


@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
def test_weights_and_configurations_have_the_same_names(kind):
    theirs, ours = pair(
        lambda package: getattr(package.layers, kind)(2, name="a")
    )
    assert [w.path for w in ours.weights] == [w.path for w in theirs.weights]
    # Keras leaves the seed of a SimpleRNN out of its configuration.
    expected = {*theirs.get_config(), "seed"}
    assert {*ours.get_config()} == expected
    theirs, ours = theirs.cell, ours.cell
    assert ours.get_config().keys() == theirs.get_config().keys()


def stack(package):
    layers = package.layers
    return package.Sequential(
        [
            package.Input((4, 3)),
            layers.GRU(2, return_sequences=True, name="a"),
            layers.RNN(
                [layers.LSTMCell(2, name="b"), layers.GRUCell(2, name="c")],
                return_sequences=True,
                name="d",
            ),
            layers.LSTM(2, name="e"),
        ]
    )


def test_a_stack_of_layers_reads_the_weights_of_the_other(tmp_path):
    models = [stack(package) for package in (keras, keras_reference)]
    for model, other in (models, models[::-1]):
        path = tmp_path / f"{model.__module__}.weights.h5"
        model.set_weights([w + 0.125 for w in model.get_weights()])
        model.save_weights(path)
        other.load_weights(path)
        np.testing.assert_allclose(other(X), model(X), atol=1e-5)
    ends = [
        [weight.path.split("/")[-2:] for weight in model.weights]
        for model in models
    ]
    assert ends[0] == ends[1]

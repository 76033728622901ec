import numpy as np
import pytest

import keras_reference as keras
from keras_reference import layers
from keras_reference.layers import ConvLSTM1D, ConvLSTM2D, ConvLSTM3D

X = np.random.default_rng(0).normal(size=(2, 3, 5, 4, 2)).astype("float32")


def test_kernels_of_size_one_make_an_lstm_of_every_place():
    layer = ConvLSTM2D(3, 1, return_sequences=True)
    plain = layers.LSTM(3, return_sequences=True)
    outputs = layer(X)
    places = X.transpose(0, 2, 3, 1, 4).reshape(40, 3, 2)
    plain(places)
    plain.set_weights(
        [w.reshape(-1, 12) for w in layer.get_weights()[:2]]
        + layer.get_weights()[2:]
    )
    expected = plain(places).numpy().reshape(2, 5, 4, 3, 3)
    np.testing.assert_allclose(
        outputs, expected.transpose(0, 3, 1, 2, 4), atol=1e-5
    )


@pytest.mark.parametrize(
    ("settings", "sizes"),
    [
        ({}, (4, 3)),
        ({"padding": "same"}, (5, 4)),
        ({"strides": 2}, (2, 2)),
        ({"dilation_rate": (2, 1)}, (3, 3)),
        ({"padding": "same", "strides": (1, 2)}, (5, 2)),
    ],
)
def test_states_have_the_size_of_the_convolved_inputs(settings, sizes):
    layer = ConvLSTM2D(
        3, 2, return_sequences=True, return_state=True, **settings
    )
    results = layer(X)
    shapes = [(2, 3, *sizes, 3), (2, *sizes, 3), (2, *sizes, 3)]
    assert [tuple(result.shape) for result in results] == shapes
    assert list(layer.compute_output_shape(X.shape)) == shapes
    symbols = layer(keras.Input((None, 5, 4, 2)))
    assert symbols[0].shape == (None, None, *sizes, 3)


def test_channels_may_come_first():
    last = ConvLSTM2D(3, 2, dropout=0.5)
    first = ConvLSTM2D(3, 2, data_format="channels_first", stateful=True)
    expected = last(X)
    moved = X.transpose(0, 1, 4, 2, 3)
    first(moved)
    first.set_weights(last.get_weights())
    first.reset_state()
    received = first(moved).numpy().transpose(0, 2, 3, 1)
    np.testing.assert_allclose(received, expected, atol=1e-5)
    assert first.states[0].shape == (2, 3, 4, 3)


def test_masked_times_keep_the_states():
    layer = ConvLSTM1D(3, 2, padding="same")
    x = X[:, :, :, 0]
    mask = np.array([[True, True, False]] * 2)
    np.testing.assert_allclose(layer(x, mask=mask), layer(x[:, :2]), atol=1e-6)


@pytest.mark.parametrize("share", ["dropout", "recurrent_dropout"])
def test_inputs_and_states_are_dropped_in_training(share):
    layer = ConvLSTM1D(3, 2, padding="same", seed=1, **{share: 0.5})
    x = X[:, :, :, 0]
    first, second = layer(x, training=True), layer(x, training=True)
    assert not np.allclose(first, second)
    np.testing.assert_allclose(layer(x), layer(x))


def test_volumes_train():
    model = keras.Sequential(
        [keras.Input((2, 3, 3, 3, 1)), ConvLSTM3D(2, 2), layers.Flatten()]
    )
    model.compile("sgd", "mse")
    losses = model.fit(
        np.ones((2, 2, 3, 3, 3, 1)), np.ones((2, 16)), epochs=2, verbose=0
    ).history["loss"]
    assert losses[1] < losses[0]


def test_the_config_makes_an_equal_layer():
    layer = ConvLSTM2D(
        3,
        (2, 1),
        strides=2,
        padding="same",
        kernel_regularizer="l2",
        stateful=True,
        zero_output_for_mask=True,
        name="maps",
        dtype="mixed_bfloat16",
    )
    copy = ConvLSTM2D.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy.kernel_size == (2, 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("filters", 0),
        ("kernel_size", (1, 2, 3)),
        ("strides", 0),
        ("padding", "causal"),
        ("data_format", "last"),
        ("dropout", 2),
    ],
)
def test_arguments_out_of_range_are_refused(name, value):
    settings = {"filters": 2, "kernel_size": 2, name: value}
    with pytest.raises(ValueError, match=f"`{name}`.*Received: {name}="):
        ConvLSTM2D(**settings)


def test_sizes_that_are_not_known_are_refused():
    with pytest.raises(ValueError, match=r"input_shape=\(None, None, 4, 2\)"):
        ConvLSTM2D(2, 2)(keras.Input((3, None, 4, 2)))


@pytest.mark.peers
@pytest.mark.filterwarnings("ignore:__array__ implementation")
@pytest.mark.parametrize(
    ("rank", "settings"),
    [
        (1, {"strides": 2, "return_state": True}),
        (2, {"padding": "same", "return_sequences": True}),
        (2, {"dilation_rate": 2, "use_bias": False}),
        (3, {"go_backwards": True, "recurrent_activation": "hard_sigmoid"}),
    ],
)
def test_keras_computes_and_describes_the_same(rank, settings):
    peer = pytest.importorskip("keras", reason="Keras is not installed")
    name = f"ConvLSTM{rank}D"
    x = np.random.default_rng(0).normal(size=(2, 3, *[5] * rank, 2))
    x = x.astype("float32")
    mask = np.array([[True, False, True], [False, True, True]])
    theirs, ours = (
        getattr(package.layers, name)(3, 2, name="c", **settings)
        for package in (peer, keras)
    )
    expected, received = theirs(x), ours(x)
    ours.set_weights(theirs.get_weights())
    for arguments in ({}, {"mask": mask}):
        received, expected = ours(x, **arguments), theirs(x, **arguments)
        if not isinstance(expected, tuple):
            received, expected = [received], [expected]
        for result, wanted in zip(received, expected, strict=True):
            np.testing.assert_allclose(result, wanted, atol=1e-5)
    assert [w.path for w in ours.weights] == [w.path for w in theirs.weights]
    assert ours.get_config().keys() == theirs.get_config().keys()

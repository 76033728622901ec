import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import layers
from keras_reference.layers import Bidirectional, TimeDistributed

X = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
MASK = np.array([[True, True, False, True], [False, True, True, False]])


def merged(mode, forward, backward):
    return {
        "sum": forward + backward,
        "mul": forward * backward,
        "ave": (forward + backward) / 2,
        "concat": np.concatenate([forward, backward], axis=-1),
    }[mode]


@pytest.mark.parametrize("mode", ["sum", "mul", "ave", "concat"])
def test_both_directions_are_merged(mode):
    layer = Bidirectional(layers.LSTM(2, return_sequences=True), mode)
    outputs = layer(X)
    forward = layer.forward_layer(X).numpy()
    backward = layer.backward_layer(X).numpy()[:, ::-1]
    expected = merged(mode, forward, backward)
    np.testing.assert_allclose(outputs, expected, atol=1e-6)
    assert layer.compute_output_shape(X.shape) == outputs.shape


def test_both_directions_can_be_returned():
    layer = Bidirectional(layers.GRU(2), merge_mode=None)
    forward, backward = layer(X)
    np.testing.assert_allclose(forward, layer.forward_layer(X), atol=1e-6)
    np.testing.assert_allclose(backward, layer.backward_layer(X), atol=1e-6)
    assert layer.compute_output_shape((None, 4, 3)) == ((None, 2), (None, 2))


@pytest.mark.parametrize("mode", ["concat", None])
def test_states_of_both_follow_the_outputs(mode):
    layer = Bidirectional(
        layers.LSTM(2, return_sequences=True, return_state=True), mode
    )
    results = layer(X)
    states = results[-4:]
    np.testing.assert_allclose(states[0], layer.forward_layer(X)[1], atol=1e-6)
    np.testing.assert_allclose(states[3], layer.backward_layer(X)[2], atol=1e-6)
    shapes = [tuple(result.shape) for result in results]
    assert list(layer.compute_output_shape(X.shape)) == shapes
    symbols = layer(keras.Input((4, 3), batch_size=2))
    assert [symbol.shape for symbol in symbols] == shapes
    again = layer(X, initial_state=list(states))
    assert not np.allclose(again[0], results[0])


def test_masked_times_are_skipped_in_both_directions():
    layer = Bidirectional(layers.GRU(2, return_sequences=True), merge_mode=None)
    masked = tf.constant(X)
    masked._keras_mask = tf.constant(MASK)
    outputs = layer(masked)
    kept = layer(X[:1, [0, 1, 3]])
    np.testing.assert_allclose(outputs[1][0, 3], kept[1][0, 2], atol=1e-6)
    np.testing.assert_allclose(outputs[1][0, 0], kept[1][0, 0], atol=1e-6)
    assert not np.any(outputs[0][0, 2]) and not np.any(outputs[1][0, 2])
    assert all(output._keras_mask is not None for output in outputs)
    layer = Bidirectional(
        layers.GRU(2, return_sequences=True, return_state=True)
    )
    outputs, *states = layer(masked)
    assert outputs._keras_mask.numpy().tolist() == MASK.tolist()
    assert not any(hasattr(state, "_keras_mask") for state in states)


def test_the_other_layer_may_be_another_one():
    layer = Bidirectional(
        layers.GRU(2, name="there"),
        backward_layer=layers.LSTM(3, go_backwards=True, name="back"),
    )
    assert layer(X).shape == (2, 5)
    names = [layer.forward_layer.name, layer.backward_layer.name]
    assert names == ["forward_there", "back"]


def test_stateful_layers_go_on_where_they_stopped():
    layer = Bidirectional(
        layers.GRU(2, stateful=True, return_state=True), name="b"
    )
    assert layer.states is None
    first = layer(X)[0]
    assert not np.allclose(layer(X)[0], first)
    assert len(layer.states) == 2
    layer.reset_states()
    np.testing.assert_allclose(layer(X)[0], first, atol=1e-6)


def test_first_weights_can_be_given():
    layer = Bidirectional(layers.GRU(2))
    expected = layer(X)
    copy = Bidirectional(layers.GRU(2), weights=layer.get_weights())
    np.testing.assert_allclose(copy(X), expected, atol=1e-6)


def test_the_wrapped_layer_is_copied():
    inner = layers.GRU(2, name="inner")
    layer = Bidirectional(inner)
    layer(X)
    assert not inner.built
    names = [weight.path.split("/")[1] for weight in layer.weights]
    assert names == ["forward_inner"] * 3 + ["backward_inner"] * 3


def test_the_config_makes_an_equal_layer():
    layer = Bidirectional(layers.LSTM(2, name="m"), "ave", name="both")
    copy = Bidirectional.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy.forward_layer.name == "forward_m"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"merge_mode": "max"}, "merge_mode='max'"),
        ({"layer": layers.Dense(2)}, "layer=<Dense"),
        ({"layer": 3}, "layer=3"),
        ({"backward_layer": layers.GRU(2)}, "go_backwards=False for both"),
        (
            {
                "backward_layer": layers.GRU(
                    2, go_backwards=True, return_sequences=True
                )
            },
            "return_sequences=False and return_sequences=True",
        ),
    ],
)
def test_layers_that_do_not_fit_are_refused(arguments, message):
    arguments = {"layer": layers.GRU(2), **arguments}
    with pytest.raises(ValueError, match=f"Received: {message}"):
        Bidirectional(**arguments)


def test_states_of_one_layer_only_are_refused():
    with pytest.raises(ValueError, match="initial_state of 1 tensors"):
        Bidirectional(layers.GRU(2))(X, initial_state=[np.zeros((2, 2))])


def test_a_layer_is_applied_at_every_time():
    layer = TimeDistributed(layers.Dense(2))
    outputs = layer(X)
    for time in range(4):
        expected = layer.layer(X[:, time])
        np.testing.assert_allclose(outputs[:, time], expected, atol=1e-6)
    assert layer.compute_output_shape((None, None, 3)) == (None, None, 2)
    assert layer(keras.Input((None, 3))).shape == (None, None, 2)


def test_samples_keep_their_axes():
    layer = TimeDistributed(layers.Flatten())
    assert layer(np.ones((2, 4, 3, 5), "float32")).shape == (2, 4, 15)
    layer = TimeDistributed(layers.LSTM(2))
    assert layer(np.ones((2, 4, 3, 5), "float32")).shape == (2, 4, 2)


def test_mask_and_mode_are_handed_on():
    class Inner(layers.Layer):
        def call(self, inputs, mask=None, training=None):
            count = tf.cast(mask, inputs.dtype)[:, None]
            return inputs * count * (2 if training else 1)

    masked = tf.constant(X)
    masked._keras_mask = tf.constant(MASK)
    outputs = TimeDistributed(Inner())(masked, training=True)
    np.testing.assert_allclose(outputs, 2 * X * MASK[..., None])
    assert outputs._keras_mask.numpy().tolist() == MASK.tolist()


@pytest.mark.parametrize("timesteps", [2, None])
def test_a_layer_that_learns_sees_the_times_one_by_one(timesteps):
    layer = TimeDistributed(
        layers.BatchNormalization(momentum=0.5, epsilon=0.0)
    )
    # Means are 2 and 20, variances 1 and 100.
    x = tf.constant([[[1.0], [10.0]], [[3.0], [30.0]]])
    function = tf.function(
        lambda inputs: layer(inputs, training=True),
        input_signature=[tf.TensorSpec((2, timesteps, 1))],
    )
    layer.build((2, timesteps, 1))
    expected = [[[-1.0], [-1.0]], [[1.0], [1.0]]]
    np.testing.assert_allclose(function(x), expected, atol=1e-6)
    # From 0 to 1 to 10.5, and from 1 to 1 to 50.5.
    np.testing.assert_allclose(layer.layer.moving_mean, [10.5])
    np.testing.assert_allclose(layer.layer.moving_variance, [50.5])


def test_a_layer_that_learns_sees_the_masks_of_the_times():
    layer = TimeDistributed(
        layers.BatchNormalization(momentum=0.0, epsilon=0.0)
    )
    x = np.array([[[10.0], [1.0]], [[20.0], [3.0]], [[30.0], [9.0]]])
    mask = np.array([[True, True], [True, True], [True, False]])
    layer(x.astype("float32"), training=True, mask=mask)
    np.testing.assert_allclose(layer.layer.moving_mean, [2.0])


def test_a_wrapped_model_is_applied_at_every_time():
    inner = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    model = keras.Sequential([keras.Input((4, 3)), TimeDistributed(inner)])
    model.compile("sgd", "mse")
    model.fit(X, np.ones((2, 4, 2)), verbose=0)
    expected = inner(X.reshape(8, 3)).numpy().reshape(2, 4, 2)
    np.testing.assert_allclose(model(X), expected, atol=1e-6)


def test_an_axis_of_time_is_needed():
    with pytest.raises(ValueError, match=r"input_shape=\(2, 3\)"):
        TimeDistributed(layers.Dense(2))(X[:, 0])


def test_the_config_makes_an_equal_wrapper():
    layer = TimeDistributed(layers.Dense(2, name="inner"), name="each")
    copy = TimeDistributed.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.peers
@pytest.mark.filterwarnings("ignore:__array__ implementation")
@pytest.mark.parametrize("mode", ["sum", "mul", "ave", "concat", None])
def test_keras_computes_and_describes_the_same(mode, tmp_path):
    peer = pytest.importorskip("keras", reason="Keras is not installed")
    models = []
    for package in (peer, keras):
        kinds = package.layers
        inputs = package.Input((4, 3))
        settings = {"return_sequences": True, "return_state": True}
        both = kinds.Bidirectional(kinds.LSTM(2, **settings, name="a"), mode)
        each = kinds.TimeDistributed(kinds.Dense(2))
        outputs = both(kinds.Masking()(inputs))
        models.append(package.Model(inputs, [each(outputs[0]), *outputs]))
    x = X * MASK[..., None]
    for model, other in (models, models[::-1]):
        path = tmp_path / f"{model.name}.weights.h5"
        model.set_weights([w + 0.125 for w in model.get_weights()])
        model.save_weights(path)
        other.load_weights(path)
        for received, expected in zip(other(x), model(x), strict=True):
            np.testing.assert_allclose(received, expected, atol=1e-5)
    for theirs, ours in zip(models[0].layers, models[1].layers, strict=True):
        assert ours.get_config().keys() == theirs.get_config().keys()
        ends = [
            [weight.path.split("/")[-2:] for weight in layer.weights]
            for layer in (ours, theirs)
        ]
        assert [end[-1] for end in ends[0]] == [end[-1] for end in ends[1]]


def test_bidirectional_wraps_convolutions_too():
    layer = layers.Bidirectional(layers.ConvLSTM1D(2, 3))
    x = np.ones((1, 4, 6, 3), "float32")
    assert layer(x).shape == (1, 4, 4)
    assert layer(keras.Input((4, 6, 3))).shape == (None, 4, 4)


def test_bidirectional_returns_its_own_dtype():
    layer = layers.Bidirectional(layers.GRU(2), dtype="mixed_float16")
    assert layer(np.ones((1, 4, 3), "float32")).dtype == tf.float16

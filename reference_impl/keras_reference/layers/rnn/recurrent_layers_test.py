import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import layers

KINDS = [layers.SimpleRNN, layers.LSTM, layers.GRU]
CELLS = [layers.SimpleRNNCell, layers.LSTMCell, layers.GRUCell]
EVERY_LAYER = pytest.mark.parametrize("kind", KINDS)
EVERY_CELL = pytest.mark.parametrize("kind", CELLS)


def counting(kind=layers.SimpleRNN, **settings):
    """Return a layer whose state is the sum of the inputs."""
    return kind(
        1,
        activation=None,
        use_bias=False,
        kernel_initializer="ones",
        recurrent_initializer="ones",
        **settings,
    )


X = np.array([[[1.0], [2.0], [4.0]]], "float32")


def test_the_output_is_that_of_the_last_time():
    assert counting()(X).numpy().tolist() == [[7.0]]


def test_all_outputs_are_kept_in_the_order_of_the_steps():
    layer = counting(return_sequences=True)
    assert layer(X).numpy().ravel().tolist() == [1.0, 3.0, 7.0]
    layer = counting(return_sequences=True, go_backwards=True)
    assert layer(X).numpy().ravel().tolist() == [4.0, 6.0, 7.0]


@pytest.mark.parametrize("unroll", [False, True])
def test_masked_times_keep_state_and_output(unroll):
    layer = counting(return_sequences=True, return_state=True, unroll=unroll)
    mask = np.array([[False, True, False]])
    start = tf.constant([[10.0]])
    outputs, state = layer(X, initial_state=start, mask=mask)
    assert outputs.numpy().ravel().tolist() == [0.0, 12.0, 12.0]
    assert state.numpy().tolist() == [[12.0]]


@pytest.mark.parametrize("unroll", [False, True])
def test_a_mask_may_have_an_axis_of_size_one(unroll):
    layer = counting(return_sequences=True, unroll=unroll)
    mask = np.array([[[True], [False], [True]]])
    assert layer(X, mask=mask).numpy().ravel().tolist() == [1.0, 1.0, 5.0]


def test_masked_outputs_can_be_zero():
    layer = counting(return_sequences=True, zero_output_for_mask=True)
    mask = np.array([[True, False, True]])
    assert layer(X, mask=mask).numpy().ravel().tolist() == [1.0, 0.0, 5.0]


def test_the_mask_that_the_input_carries_is_used_and_kept():
    masked = layers.Masking()(np.array([[[1.0], [0.0], [4.0]]]))
    outputs = counting(return_sequences=True)(masked)
    assert outputs.numpy().ravel().tolist() == [1.0, 1.0, 5.0]
    assert outputs._keras_mask.numpy().tolist() == [[True, False, True]]
    outputs, state = counting(return_state=True)(masked)
    assert not hasattr(outputs, "_keras_mask")
    assert counting().compute_mask(None, None) is None


@EVERY_LAYER
def test_a_stateful_layer_goes_on_where_it_stopped(kind):
    whole = kind(2, return_sequences=True)
    parts = kind(2, return_sequences=True, stateful=True)
    x = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
    expected = whole(x)
    parts.build((2, 2, 3))
    parts.set_weights(whole.get_weights())
    received = np.concatenate([parts(x[:, :2]), parts(x[:, 2:])], axis=1)
    np.testing.assert_allclose(received, expected, atol=1e-6)
    parts.reset_state()
    np.testing.assert_allclose(parts(x[:, :2]), expected[:, :2], atol=1e-6)
    parts.reset_states()
    assert len(parts.weights) == 3
    assert not np.any(parts.states[0])
    assert parts.states[0].path == f"{parts.path}/rnn_state"


def test_stateful_layers_refuse_unknown_and_other_batch_sizes():
    layer = layers.LSTM(2, stateful=True)
    with pytest.raises(ValueError, match=r"stateful=True with batch_size=None"):
        layer(keras.Input((3, 4)))
    layer = layers.LSTM(2, stateful=True)
    layer(np.ones((2, 3, 4)))
    with pytest.raises(ValueError, match="built for, 2. Received: a batch of"):
        layer(np.ones((1, 3, 4)))


def test_a_layer_that_is_not_stateful_keeps_no_states():
    layer = counting()
    layer(X)
    layer.reset_state()
    assert layer.states is None


def test_states_go_from_an_encoder_to_a_decoder():
    encoder = layers.LSTM(2, return_state=True)
    decoder = layers.LSTM(2, return_sequences=True)
    source, target = keras.Input((3, 4)), keras.Input((None, 5))
    _, hidden, carry = encoder(source)
    outputs = decoder(target, initial_state=[hidden, carry])
    model = keras.Model([source, target], outputs)
    x, y = np.ones((2, 3, 4), "float32"), np.ones((2, 6, 5), "float32")
    _, *states = encoder(x)
    expected = decoder(y, initial_state=states)
    np.testing.assert_allclose(model([x, y]), expected, atol=1e-6)
    assert outputs.shape == (None, None, 2)


@pytest.mark.parametrize(
    "state", [[np.ones((1, 2))], [np.ones((1, 3))] * 2, np.ones((1, 2))]
)
def test_states_that_do_not_fit_are_refused(state):
    with pytest.raises(ValueError, match=r"\[\(1, 2\), \(1, 2\)\].*Received"):
        layers.LSTM(2)(np.ones((1, 3, 4)), initial_state=state)


@EVERY_LAYER
@pytest.mark.parametrize("share", ["dropout", "recurrent_dropout"])
def test_what_is_dropped_is_the_same_at_every_time(kind, share):
    layer = counting(kind, return_sequences=True, seed=3, **{share: 0.5})
    x = np.ones((8, 6, 1), "float32")
    first = layer(x, training=True).numpy()
    assert not np.allclose(first, layer(x, training=True))
    np.testing.assert_allclose(
        layer(x), counting(kind, return_sequences=True)(x)
    )
    if share == "dropout" and kind is layers.SimpleRNN:
        steps = np.diff(first[..., 0], axis=1)
        assert set(steps.ravel().tolist()) == {0.0, 2.0}
        assert np.all(steps == steps[:, :1])


@EVERY_LAYER
def test_all_can_be_dropped(kind):
    layer = kind(2, dropout=1.0, recurrent_dropout=1.0, use_bias=False)
    outputs = layer(np.ones((2, 3, 4), "float32"), training=True)
    assert not np.any(outputs)


def test_the_forget_gate_starts_open():
    cell = layers.LSTMCell(1, bias_initializer="zeros")
    cell.build((None, 2))
    assert cell.bias.numpy().tolist() == [0.0, 1.0, 0.0, 0.0]
    cell = layers.LSTMCell(1, unit_forget_bias=False)
    cell.build((None, 2))
    assert not np.any(cell.bias)


@EVERY_CELL
def test_a_cell_takes_one_state_without_a_list(kind):
    cell = kind(2)
    states = cell.get_initial_state(3)
    output, next_states = cell(np.ones((3, 4), "float32"), states)
    assert output.shape == (3, 2)
    assert len(next_states) == len(states)
    if len(states) == 1:
        _, state = cell(np.ones((3, 4), "float32"), states[0])
        np.testing.assert_allclose(state, next_states[0])


@EVERY_CELL
def test_a_layer_of_a_cell_is_the_layer(kind):
    cell = kind(2, seed=1, dropout=0.5, recurrent_dropout=0.5)
    name = kind.__name__.removesuffix("Cell")
    layer = getattr(layers, name)(2, seed=1, dropout=0.5, recurrent_dropout=0.5)
    wrapped = layers.RNN(cell)
    x = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
    layer(x), wrapped(x)
    layer.set_weights(wrapped.get_weights())
    np.testing.assert_allclose(layer(x), wrapped(x), atol=1e-6)
    received, expected = layer(x, training=True), wrapped(x, training=True)
    np.testing.assert_allclose(received, expected, atol=1e-6)


@EVERY_LAYER
def test_the_config_makes_an_equal_layer(kind):
    layer = kind(
        3,
        kernel_regularizer="l2",
        recurrent_constraint="non_neg",
        dropout=0.25,
        return_state=True,
        seed=4,
        name="memory",
    )
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert (copy.units, copy.dropout, copy.seed) == (3, 0.25, 4)
    assert copy.kernel_regularizer.l2 == pytest.approx(0.01)


@EVERY_LAYER
def test_mixed_precision_computes_in_the_smaller_dtype(kind):
    layer = kind(2, dtype="mixed_bfloat16", return_state=True)
    outputs, *states = layer(np.ones((2, 3, 4), "float32"))
    assert outputs.dtype == states[0].dtype == tf.bfloat16
    assert layer.weights[0].dtype == tf.float32
    assert layer.cell.kernel is layer.weights[0]


@EVERY_LAYER
def test_a_trained_layer_reads_weights_of_the_other_dtype_once(kind):
    model = keras.Sequential(
        [keras.Input((3, 4)), kind(2, dtype="mixed_bfloat16")]
    )
    model.compile("sgd", "mse")
    before = model.get_weights()[1]
    model.fit(np.ones((2, 3, 4)), np.ones((2, 2)), verbose=0)
    assert not np.allclose(before, model.get_weights()[1])


@pytest.mark.parametrize("units", [0, -1, 2.5, "3", None, True])
def test_units_must_be_a_positive_integer(units):
    with pytest.raises(ValueError, match=f"Received: units={units!r}"):
        layers.GRUCell(units)


@pytest.mark.parametrize("name", ["dropout", "recurrent_dropout"])
@pytest.mark.parametrize("rate", [-0.1, 1.5, "half"])
def test_rates_are_shares(name, rate):
    with pytest.raises(ValueError, match=f"Received: {name}={rate!r}"):
        layers.LSTM(2, **{name: rate})


def test_what_the_layer_does_not_have_is_refused():
    with pytest.raises(ValueError, match="Received: use_cudnn=True"):
        layers.LSTM(2, use_cudnn=True)
    with pytest.raises(ValueError, match=r"Received: shape=\(4, 3\)"):
        layers.GRU(2)(np.ones((4, 3)))
    with pytest.raises(ValueError, match=r"input_shape=\(2, None\)"):
        layers.LSTMCell(2).build((2, None))
    with pytest.raises(
        ValueError, match="Received: unroll=True with timesteps"
    ):
        tf.function(layers.LSTM(2, unroll=True)).get_concrete_function(
            tf.TensorSpec((2, None, 3))
        )


def test_a_model_compiled_by_xla_trains():
    model = keras.Sequential(
        [keras.Input((3, 4)), layers.LSTM(2), layers.Dense(1)]
    )
    model.compile("sgd", "mse", jit_compile=True)
    losses = model.fit(
        np.ones((4, 3, 4)), np.ones((4, 1)), epochs=2, verbose=0
    ).history["loss"]
    assert losses[1] < losses[0]

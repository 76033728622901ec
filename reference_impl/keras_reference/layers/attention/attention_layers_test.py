import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import layers
from keras_reference.layers import (
    AdditiveAttention,
    Attention,
    GroupQueryAttention,
    MultiHeadAttention,
)

X = np.random.default_rng(0).normal(size=(2, 4, 3)).astype("float32")
KINDS = {
    "heads": lambda **settings: MultiHeadAttention(2, 3, **settings),
    "groups": lambda **settings: GroupQueryAttention(3, 4, 2, **settings),
}
WITH_HEADS = pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)


def masked(x, mask):
    x = tf.constant(x)
    x._keras_mask = tf.constant(mask)
    return x


def softmax(x):
    exponentials = np.exp(x - x.max(-1, keepdims=True))
    return exponentials / exponentials.sum(-1, keepdims=True)


def test_one_head_is_the_formula():
    layer = MultiHeadAttention(1, 2, use_bias=False)
    outputs, scores = layer(X, X, return_attention_scores=True)
    query, key, value, back = [w.numpy() for w in layer.weights]
    query, key, value = (X @ w[:, 0] for w in (query, key, value))
    weights = softmax(query @ key.transpose(0, 2, 1) / np.sqrt(2))
    np.testing.assert_allclose(scores[:, 0], weights, atol=1e-6)
    np.testing.assert_allclose(outputs, weights @ value @ back[0], atol=1e-5)


def test_a_group_shares_keys_and_values():
    layer = GroupQueryAttention(3, 4, 2, use_bias=False)
    _, scores = layer(X, X, return_attention_scores=True)
    query, key = (w.numpy() for w in layer.weights[:2])
    for head in range(4):
        products = (X @ query[:, head]) @ np.transpose(
            X @ key[:, head // 2], (0, 2, 1)
        )
        weights = softmax(products / np.sqrt(3))
        np.testing.assert_allclose(scores[:, head], weights, atol=1e-6)


@WITH_HEADS
def test_carried_masks_hide_positions(make):
    mask = [[True, True, True, False], [True, True, False, False]]
    layer = make()
    both = masked(X, mask)
    outputs, scores = layer(both, both, return_attention_scores=True)
    assert not np.any(scores[0, ..., 3])
    assert not np.any(scores[1, ..., 2:])
    hidden = np.sum(scores, -1)[1, :, 2:]
    assert np.allclose(hidden, 0 if layer.hides_queries else 1)
    assert outputs._keras_mask is both._keras_mask
    np.testing.assert_allclose(np.sum(scores[0, :, :3], -1), 1, atol=1e-6)
    given = layer(X, X, query_mask=mask, value_mask=mask)
    np.testing.assert_allclose(given[0, :3], outputs[0, :3], atol=1e-6)
    given = layer(X, X, key_mask=tf.constant(mask))
    np.testing.assert_allclose(given[0, :3], outputs[0, :3], atol=1e-6)


@WITH_HEADS
def test_a_causal_mask_hides_what_comes_later(make):
    outputs = make()(X, X, use_causal_mask=True, return_attention_scores=True)
    above = np.triu_indices(4, 1)
    assert not np.any(outputs[1].numpy()[:, :, above[0], above[1]])


@WITH_HEADS
def test_a_window_hides_what_is_far(make):
    _, scores = make(sliding_window=2)(X, X, return_attention_scores=True)
    seen = scores.numpy()[0, 0] > 0
    near = np.abs(np.subtract.outer(range(4), range(4))) < 2
    assert np.array_equal(seen, near)


@WITH_HEADS
def test_an_attention_mask_of_any_rank_is_broadcast(make):
    layer = make()
    seen = np.tril(np.ones((4, 4), bool))
    expected = layer(X, X, use_causal_mask=True)
    for mask in (seen, seen[None], seen[None, None]):
        received = layer(X, X, attention_mask=mask)
        np.testing.assert_allclose(received, expected, atol=1e-6)


@WITH_HEADS
def test_without_keys_to_see_weights_are_zero_or_equal(make):
    layer = make()
    nothing = np.zeros((2, 4, 4), bool)
    _, scores = layer(
        X, X, attention_mask=nothing, return_attention_scores=True
    )
    assert not np.any(scores)
    outputs = layer(X, X, attention_mask=nothing)
    equal = layer(tf.zeros_like(X), X)
    np.testing.assert_allclose(outputs, equal, atol=1e-6)


@WITH_HEADS
def test_weights_are_dropped_in_training(make):
    layer = make(dropout=0.5, seed=1)
    first, second = layer(X, X, training=True), layer(X, X, training=True)
    assert not np.allclose(first, second)
    assert np.allclose(layer(X, X), layer(X, X))


@WITH_HEADS
def test_projections_start_with_different_values(make):
    layer = make(kernel_initializer="ones")
    layer(X, X)
    assert np.all(layer.weights[0] == 1)
    layer = make()
    layer(X, X)
    kernels = {w.path: w.numpy() for w in layer.weights if w.shape.rank == 3}
    assert len({kernel.ravel()[0] for kernel in kernels.values()}) == 4


@WITH_HEADS
def test_regularizers_see_every_projection(make):
    layer = make(kernel_regularizer="l2", activity_regularizer="l1")
    layer(X, X)
    assert len(layer.losses) == 8


@WITH_HEADS
def test_the_config_makes_an_equal_layer(make):
    layer = make(
        use_gate=True,
        dropout=0.25,
        kernel_constraint="non_neg",
        bias_regularizer="l2",
        activity_regularizer="l1",
        sliding_window=3,
        seed=2,
    )
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    saved = keras.saving.serialize_keras_object(layer)
    assert hasattr(layers, saved["class_name"])
    again = keras.saving.deserialize_keras_object(saved)
    assert again.get_config() == layer.get_config()


@WITH_HEADS
def test_mixed_precision_computes_in_the_smaller_dtype(make):
    layer = make(dtype="mixed_bfloat16")
    outputs, scores = layer(X, X, return_attention_scores=True)
    assert outputs.dtype == scores.dtype == tf.bfloat16
    assert layer.weights[0].dtype == tf.float32


@WITH_HEADS
def test_symbols_have_the_shapes_of_results(make):
    query, value = keras.Input((4, 3)), keras.Input((None, 3))
    outputs, scores = make()(query, value, return_attention_scores=True)
    assert outputs.shape == (None, 4, 3)
    assert scores.shape[2:] == (4, None)
    model = keras.Model([query, value], outputs)
    assert model([X, X[:, :2]]).shape == (2, 4, 3)


def test_attention_along_several_axes_has_no_order():
    x = np.ones((1, 2, 3, 4), "float32")
    with pytest.raises(ValueError, match=r"attention_axes=\(1, 2\)"):
        MultiHeadAttention(2, 3)(x, x, use_causal_mask=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("num_heads", 0),
        ("key_dim", -1),
        ("value_dim", 0),
        ("dropout", 1.5),
        ("sliding_window", 0),
        ("attention_axes", 0.5),
        ("output_shape", "a"),
        ("flash_attention", True),
    ],
)
def test_arguments_out_of_range_are_refused(name, value):
    settings = {"num_heads": 2, "key_dim": 3, name: value}
    with pytest.raises(ValueError, match=f"Received: {name}={value!r}"):
        MultiHeadAttention(**settings)


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ((0, 4, 2), "head_dim=0"),
        ((3, 0, 2), "num_query_heads=0"),
        ((3, 4, -2), "num_key_value_heads=-2"),
        ((3, 4, 3), "num_query_heads=4, num_key_value_heads=3"),
    ],
)
def test_groups_must_have_the_same_size(sizes, message):
    with pytest.raises(ValueError, match=f"Received: {message}"):
        GroupQueryAttention(*sizes)


@WITH_HEADS
def test_keys_and_values_must_have_the_same_positions(make):
    with pytest.raises(ValueError, match=r"key_shape=\(2, 2, 3\)"):
        make()(X, X, X[:, :2])


def test_groups_take_sequences_only():
    with pytest.raises(ValueError, match=r"query_shape=\(4, 3\)"):
        GroupQueryAttention(3, 4, 2)(X[0], X[0])


@pytest.mark.parametrize("kind", [Attention, AdditiveAttention])
def test_plain_attention_uses_carried_masks(kind):
    query = masked(X, [[True, True, False, True]] * 2)
    value = masked(X, [[True, False, True, True]] * 2)
    layer = kind(use_scale=False)
    outputs, scores = layer([query, value], return_attention_scores=True)
    assert not np.any(scores[:, :, 1])
    assert not np.any(outputs[:, 2])
    assert (
        outputs._keras_mask.numpy().tolist() == [[True, True, False, True]] * 2
    )


def test_plain_attention_drops_weights_in_training():
    layer = Attention(dropout=0.5, seed=1)
    _, scores = layer([X, X], training=True, return_attention_scores=True)
    assert np.any(scores == 0)
    assert np.all(layer([X, X], return_attention_scores=True)[1] > 0)


def test_plain_attention_works_on_symbols():
    query, value = keras.Input((4, 3)), keras.Input((5, 6))
    key = keras.Input((5, 3))
    outputs = Attention()([query, value, key])
    assert outputs.shape == (None, 4, 6)
    layer = Attention()
    _, scores = layer([query, value, key], return_attention_scores=True)
    assert scores.shape == (None, 4, 5)


@pytest.mark.parametrize("kind", [Attention, AdditiveAttention])
@pytest.mark.parametrize("inputs", [X, [X], [X] * 4], ids=["one", "1", "4"])
def test_plain_attention_needs_two_or_three_inputs(kind, inputs):
    with pytest.raises(ValueError, match="Received: inputs="):
        kind()(inputs)


def test_plain_attention_refuses_other_arguments():
    with pytest.raises(ValueError, match="Received: score_mode='sum'"):
        Attention(score_mode="sum")
    with pytest.raises(ValueError, match="Received: dropout=2"):
        AdditiveAttention(dropout=2)
    with pytest.raises(ValueError, match="Received: mask="):
        Attention()([X, X], mask=[None])


@pytest.mark.parametrize(
    "layer",
    [Attention(True, "concat", 0.5, seed=1), AdditiveAttention(dropout=0.5)],
)
def test_plain_attention_has_a_config(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


def test_a_transformer_block_trains():
    class Block(layers.Layer):
        def __init__(self):
            super().__init__()
            self.attention = MultiHeadAttention(2, 3, dropout=0.1)
            self.norm = layers.LayerNormalization()
            self.dense = layers.Dense(3)
            self.supports_masking = True

        def call(self, x):
            return self.dense(self.norm(x + self.attention(x, x)))

    inputs = keras.Input((4,), dtype="int32")
    x = layers.Embedding(5, 3, mask_zero=True)(inputs)
    outputs = layers.LSTM(1)(Block()(x))
    model = keras.Model(inputs, outputs)
    model.compile("adam", "mse")
    ids = np.array([[1, 2, 0, 0], [3, 4, 1, 0]])
    model.fit(ids, np.ones((2, 1)), verbose=0)
    assert model.predict(ids, verbose=0).shape == (2, 1)

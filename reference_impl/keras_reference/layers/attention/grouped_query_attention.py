"""Attention whose heads share keys and values in groups."""

import tensorflow as tf

from keras_reference.layers.attention.headed_attention import (
    HeadedAttention,
    check_positions,
)
from keras_reference.layers.check_arguments import check_positive


class GroupedQueryAttention(HeadedAttention):
    """Let several heads of queries share one head of keys and values.

    Head `i` of the queries uses head `i // n` of the keys and values, where
    `n = num_query_heads // num_key_value_heads`:

    `weights = softmax(query @ key.T / sqrt(head_dim))`
    `output = concatenate(weights @ value for each head) @ output_kernel`

    Reference:
        Ainslie et al., "GQA: Training Generalized Multi-Query Transformer
        Models from Multi-Head Checkpoints", 2023.

    Args:
        head_dim: Positive integer, the size of a head.
        num_query_heads: Positive integer, the number of heads of the queries,
            a multiple of `num_key_value_heads`.
        num_key_value_heads: Positive integer, that of the keys and values.
        dropout: Float in `[0, 1]`, fraction of the weights dropped.
        use_bias: Boolean, whether the projections add a vector.
        sliding_window: Positive integer, from which distance on positions do
            not see each other.
        flash_attention: `None` or `False`; TensorFlow has no such kernel.
        kernel_initializer: Makes the matrices of the projections.
        bias_initializer: Makes their vectors.
        kernel_regularizer: Function of a matrix that returns a loss.
        bias_regularizer: Function of a vector that returns a loss.
        activity_regularizer: Function of the output that returns a loss.
        kernel_constraint: Function applied to a matrix after each update.
        bias_constraint: Function applied to a vector after each update.
        use_gate: Boolean, whether what the heads found is multiplied by the
            sigmoid of another projection of the query.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        query: Tensor of shape `(batch_size, queries, query_dim)`.
        value: Tensor of shape `(batch_size, keys, value_dim)`.
        key: Tensor of shape `(batch_size, keys, key_dim)`; `value` when
            `None`.
        query_mask: Tensor of booleans of shape `(batch_size, queries)`; the
            mask that `query` carries when not given, and so for the others.
        value_mask: Tensor of booleans of shape `(batch_size, keys)`.
        key_mask: Tensor of booleans of shape `(batch_size, keys)`.
        attention_mask: Tensor of booleans of shape
            `(batch_size, queries, keys)`, true where a query sees a key.
        return_attention_scores: Boolean, whether the weights are returned too.
        training: Boolean, whether weights are dropped.
        use_causal_mask: Boolean, whether a query sees no later positions.

    Input shape:
        `(batch_size, queries, query_dim)` and `(batch_size, keys, value_dim)`

    Output shape:
        `(batch_size, queries, query_dim)`; with `return_attention_scores` a
        tuple of that and of `(batch_size, num_query_heads, queries, keys)`.

    Raises:
        ValueError: An argument is out of range, or shapes do not fit.

    Examples:
        >>> layer = GroupedQueryAttention(3, 4, 2)
        >>> tuple(layer(tf.ones((1, 5, 7)), tf.ones((1, 6, 7))).shape)
        (1, 5, 7)
    """

    def __init__(
        self,
        head_dim,
        num_query_heads,
        num_key_value_heads,
        dropout=0.0,
        use_bias=True,
        sliding_window=None,
        flash_attention=None,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        activity_regularizer=None,
        kernel_constraint=None,
        bias_constraint=None,
        use_gate=False,
        seed=None,
        **kwargs,
    ):
        _check_heads(head_dim, num_query_heads, num_key_value_heads)
        super().__init__(
            dropout=dropout,
            use_bias=use_bias,
            sliding_window=sliding_window,
            flash_attention=flash_attention,
            kernel_initializer=kernel_initializer,
            bias_initializer=bias_initializer,
            kernel_regularizer=kernel_regularizer,
            bias_regularizer=bias_regularizer,
            activity_regularizer=activity_regularizer,
            kernel_constraint=kernel_constraint,
            bias_constraint=bias_constraint,
            use_gate=use_gate,
            seed=seed,
            **kwargs,
        )
        self.head_dim = head_dim
        self.num_query_heads = num_query_heads
        self.num_key_value_heads = num_key_value_heads

    def build(self, query_shape, value_shape, key_shape=None):
        key_shape = value_shape if key_shape is None else key_shape
        check_positions(value_shape, key_shape)
        project = self._projections.to_heads
        _check_rank(query_shape, value_shape)
        heads, groups = self.num_query_heads, self.num_key_value_heads
        size = self.head_dim
        self._query_dense = project("query", query_shape, heads, size)
        self._key_dense = project("key", key_shape, groups, size)
        if self.use_gate:
            self._gate_dense = project("gate", query_shape, heads, size)
        self._value_dense = project("value", value_shape, groups, size)
        self._output_dense = self._projections.from_heads(
            "attention_output",
            (*query_shape[:-1], heads, size),
            query_shape[-1:],
        )
        self._dropout_layer = self._make_dropout()

    def _scores(self, query, key):
        # The heads of the queries, in a group for each head of the keys.
        groups = self.num_key_value_heads
        heads = self.num_query_heads
        queries, keys = tf.shape(query)[1], tf.shape(key)[1]
        projected = self._query_dense(query) * self.head_dim**-0.5
        shape = [-1, queries, groups, heads // groups, self.head_dim]
        projected = tf.reshape(projected, shape)
        scores = tf.einsum("bqgnd,bkgd->bgnqk", projected, self._key_dense(key))
        return tf.reshape(scores, [-1, heads, queries, keys])

    def _found(self, weights, value):
        groups = self.num_key_value_heads
        heads = self.num_query_heads
        queries, keys = tf.shape(weights)[2], tf.shape(weights)[3]
        shape = [-1, groups, heads // groups, queries, keys]
        found = tf.einsum(
            "bgnqk,bkgd->bqgnd",
            tf.reshape(weights, shape),
            self._value_dense(value),
        )
        return tf.reshape(found, [-1, queries, heads, self.head_dim])

    def _output(self, found):
        return self._output_dense(found)

    def compute_output_shape(self, query_shape, value_shape, key_shape=None):
        check_positions(value_shape, key_shape or value_shape)
        return tuple(query_shape)

    def _scores_shape(self, query_shape, value_shape) -> tuple:
        return (
            query_shape[0],
            self.num_query_heads,
            query_shape[1],
            value_shape[1],
        )

    def get_config(self):
        return {
            **super().get_config(),
            "head_dim": self.head_dim,
            "num_query_heads": self.num_query_heads,
            "num_key_value_heads": self.num_key_value_heads,
        }


def _check_heads(head_dim, num_query_heads, num_key_value_heads) -> None:
    check_positive(
        head_dim=head_dim,
        num_query_heads=num_query_heads,
        num_key_value_heads=num_key_value_heads,
    )
    if num_query_heads % num_key_value_heads:
        raise ValueError(
            "`num_query_heads` must be a multiple of `num_key_value_heads`. "
            f"Received: num_query_heads={num_query_heads}, "
            f"num_key_value_heads={num_key_value_heads}."
        )


def _check_rank(query_shape: tuple, value_shape: tuple) -> None:
    if len(query_shape) != 3 or len(value_shape) != 3:
        raise ValueError(
            "`query` and `value` must have the axes of the batch, of the "
            "positions and of the features. Received: "
            f"query_shape={tuple(query_shape)}, "
            f"value_shape={tuple(value_shape)}."
        )

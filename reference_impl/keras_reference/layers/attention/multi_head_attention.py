"""Attention with several heads."""

import string

import tensorflow as tf

from keras_reference.layers.attention.headed_attention import (
    HeadedAttention,
    check_positions,
)
from keras_reference.layers.check_arguments import check_positive


class MultiHeadAttention(HeadedAttention):
    """Let every query look up values by their keys, in several ways at once.

    Each head has matrices of its own for queries, keys and values:

    `weights = softmax(query @ key.T / sqrt(key_dim))`
    `output = concatenate(weights @ value for each head) @ output_kernel`

    Reference:
        Vaswani et al., "Attention Is All You Need", 2017.

    Args:
        num_heads: Positive integer, the number of heads.
        key_dim: Positive integer, the size of a head's queries and keys.
        value_dim: Positive integer, the size of its values; `key_dim` when
            `None`.
        dropout: Float in `[0, 1]`, fraction of the weights dropped.
        use_bias: Boolean, whether the projections add a vector.
        output_shape: Integer or tuple, the last sizes of the output; those of
            the query when `None`.
        attention_axes: Integer or tuple, the axes of positions; all but those
            of the batch and of the features when `None`.
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
        query: Tensor of shape `(batch_size, ..., query_dim)`.
        value: Tensor of shape `(batch_size, ..., value_dim)`.
        key: Tensor with the positions of `value`; `value` when `None`.
        query_mask: Tensor of booleans of shape `(batch_size, queries)`, the
            mask of the output; what a query finds does not depend on it. The
            mask that `query` carries when not given, and so for the others.
        value_mask: Tensor of booleans of shape `(batch_size, keys)`.
        key_mask: Tensor of booleans of shape `(batch_size, keys)`.
        attention_mask: Tensor of booleans of shape
            `(batch_size, queries, keys)`, true where a query sees a key.
        return_attention_scores: Boolean, whether the weights are returned too.
        training: Boolean, whether weights are dropped.
        use_causal_mask: Boolean, whether a query sees no later positions.

    Input shape:
        `(batch_size, ..., query_dim)` and `(batch_size, ..., value_dim)`

    Output shape:
        `(batch_size, ..., query_dim)`; with `return_attention_scores` a tuple
        of that and of `(batch_size, ..., num_heads, queries, keys)`.

    Raises:
        ValueError: An argument is out of range, or shapes do not fit.

    Examples:
        >>> layer = MultiHeadAttention(num_heads=2, key_dim=3)
        >>> query, value = tf.ones((1, 4, 5)), tf.ones((1, 6, 7))
        >>> outputs, scores = layer(query, value, return_attention_scores=True)
        >>> tuple(outputs.shape), tuple(scores.shape)
        ((1, 4, 5), (1, 2, 4, 6))
    """

    hides_queries = False

    def __init__(
        self,
        num_heads,
        key_dim,
        value_dim=None,
        dropout=0.0,
        use_bias=True,
        output_shape=None,
        attention_axes=None,
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
        if value_dim is None:
            value_dim = key_dim
        check_positive(
            num_heads=num_heads, key_dim=key_dim, value_dim=value_dim
        )
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
        self.num_heads = num_heads
        self.key_dim = key_dim
        self.value_dim = value_dim
        self._output_shape = _as_tuple("output_shape", output_shape)
        self.attention_axes = _as_tuple("attention_axes", attention_axes)

    def build(self, query_shape, value_shape, key_shape=None):
        key_shape = value_shape if key_shape is None else key_shape
        check_positions(value_shape, key_shape)
        project = self._projections.to_heads
        rank = len(query_shape)
        axes = self.attention_axes or range(1, rank - 1)
        self.attention_axes = tuple(axis % rank for axis in axes)
        heads = self.num_heads
        self.query_dense = project("query", query_shape, heads, self.key_dim)
        self.key_dense = project("key", key_shape, heads, self.key_dim)
        if self.use_gate:
            self._gate_dense = project(
                "gate", query_shape, heads, self.value_dim
            )
        self.value_dense = project("value", value_shape, heads, self.value_dim)
        self.output_dense = self._projections.from_heads(
            "attention_output",
            (*query_shape[:-1], heads, self.value_dim),
            self._output_shape or query_shape[-1:],
        )
        self._dropout_layer = self._make_dropout()
        self._find_equations(rank)

    def _find_equations(self, rank: int) -> None:
        """Name the axes of the products: those of the keys in capitals."""
        query = string.ascii_lowercase[: rank - 1]
        key = "".join(
            letter.upper() if axis in self.attention_axes else letter
            for axis, letter in enumerate(query)
        )
        batch = "".join(letter for letter in query if letter in key)
        seen_from = "".join(letter for letter in query if letter not in key)
        scores = f"{batch}y{seen_from}{seen_from.upper()}"
        self._score_equation = f"{query}yz,{key}yz->{scores}"
        self._output_equation = f"{scores},{key}yz->{query}yz"

    def _scores(self, query, key):
        return tf.einsum(
            self._score_equation,
            self.query_dense(query) * self.key_dim**-0.5,
            self.key_dense(key),
        )

    def _found(self, weights, value):
        return tf.einsum(
            self._output_equation, weights, self.value_dense(value)
        )

    def _output(self, found):
        return self.output_dense(found)

    def compute_output_shape(self, query_shape, value_shape, key_shape=None):
        check_positions(value_shape, key_shape or value_shape)
        return (*query_shape[:-1], *(self._output_shape or query_shape[-1:]))

    def _scores_shape(self, query_shape, value_shape) -> tuple:
        axes = self.attention_axes
        batch = [
            size
            for axis, size in enumerate(query_shape[:-1])
            if axis not in axes
        ]
        positions = [
            *(query_shape[axis] for axis in axes),
            *(value_shape[axis] for axis in axes),
        ]
        return (*batch, self.num_heads, *positions)

    def get_config(self):
        return {
            **super().get_config(),
            "num_heads": self.num_heads,
            "key_dim": self.key_dim,
            "value_dim": self.value_dim,
            "output_shape": self._output_shape,
            "attention_axes": self.attention_axes,
        }


def _as_tuple(name: str, value):
    """Return integers as a tuple, `None` as it is."""
    if value is None:
        return None
    values = (value,) if isinstance(value, int) else value
    if not isinstance(values, (list, tuple)) or not all(
        isinstance(item, int) for item in values
    ):
        raise ValueError(
            f"`{name}` must be an integer or a tuple of integers. "
            f"Received: {name}={value!r}."
        )
    return tuple(values)

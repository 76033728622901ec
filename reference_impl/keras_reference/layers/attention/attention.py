"""Attention without weights of its own, or few."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_inputs
from keras_reference.layers.attention.attention_masks import (
    joint_mask,
    masked_softmax,
    position_mask,
)
from keras_reference.layers.check_arguments import check_rate
from keras_reference.layers.layer import Layer
from keras_reference.layers.regularization.dropout import Dropout


class Attention(Layer):
    """Let every query look up values by their keys.

    `output = softmax(scores) @ value`, where the score of a query and a key
    is their product, `scale * query @ key.T`; or, with
    `score_mode="concat"`, `weight * sum(tanh(scale * (query + key)))`.

    Reference:
        Luong et al., "Effective Approaches to Attention-based Neural Machine
        Translation", 2015.

    Args:
        use_scale: Boolean, whether there is a weight `scale`; else it is 1.
        score_mode: String, `"dot"` or `"concat"`.
        dropout: Float in `[0, 1]`, fraction of the weights dropped.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: List of `query`, `value` and, if it is another one, `key`.
        mask: List of the mask of `query` and that of `value`, tensors of
            booleans or `None`; those that they carry when not given.
        training: Boolean, whether weights are dropped.
        return_attention_scores: Boolean, whether the weights are returned too.
        use_causal_mask: Boolean, whether a query sees no later positions.

    Input shape:
        `(batch_size, queries, dim)`, `(batch_size, keys, value_dim)` and
        `(batch_size, keys, dim)`

    Output shape:
        `(batch_size, queries, value_dim)`; with `return_attention_scores` a
        tuple of that and of `(batch_size, queries, keys)`.

    Raises:
        ValueError: An argument is out of range, or there are not two or three
            inputs.

    Examples:
        >>> layer = Attention()
        >>> query, value = tf.zeros((1, 1, 2)), tf.constant([[[1.0], [3.0]]])
        >>> layer([query, value, tf.ones((1, 2, 2))]).numpy().tolist()
        [[[2.0]]]
    """

    def __init__(
        self,
        use_scale=False,
        score_mode="dot",
        dropout=0.0,
        seed=None,
        **kwargs,
    ):
        if score_mode not in ("dot", "concat"):
            raise ValueError(
                "`score_mode` must be 'dot' or 'concat'. "
                f"Received: score_mode={score_mode!r}."
            )
        check_rate(dropout=dropout)
        super().__init__(**kwargs)
        self.use_scale = use_scale
        self.score_mode = score_mode
        self.dropout = dropout
        self.seed = seed
        if dropout:
            self._dropout_layer = Dropout(dropout, seed=seed)
        self.supports_masking = True

    def build(self, input_shape):
        self._check_inputs(input_shape)
        self.scale = self.concat_score_weight = None
        if self.use_scale:
            self.scale = self.add_weight(
                self._scale_shape(input_shape),
                self._scale_initializer(),
                name="scale",
            )
        if self.score_mode == "concat":
            self.concat_score_weight = self.add_weight(
                (), "ones", name="concat_score_weight"
            )

    def _scale_shape(self, input_shape) -> tuple:
        return ()

    def _scale_initializer(self) -> str:
        return "ones"

    def _check_inputs(self, inputs) -> None:
        is_list = isinstance(inputs, (list, tuple)) and not any(
            size is None or isinstance(size, int) for size in inputs
        )
        if not is_list or len(inputs) not in (2, 3):
            shapes = getattr(inputs, "shape", inputs)
            raise ValueError(
                f"{type(self).__name__} must be called on a list, of query and "
                f"value or of query, value and key. Received: inputs={shapes}."
            )

    def _scores(self, query, key):
        """Return how well each key answers each query."""
        if self.score_mode == "dot":
            scores = tf.matmul(query, key, transpose_b=True)
            return scores if self.scale is None else scores * self.scale
        pairs = query[..., :, tf.newaxis, :] + key[..., tf.newaxis, :, :]
        if self.scale is not None:
            pairs = pairs * self.scale
        return self.concat_score_weight * tf.reduce_sum(tf.tanh(pairs), -1)

    def call(
        self,
        inputs,
        mask=None,
        training=False,
        return_attention_scores=False,
        use_causal_mask=False,
    ):
        self._check_inputs(inputs)
        query, value, *key = (
            x if x.dtype.is_floating else tf.cast(x, self.compute_dtype)
            for x in inputs
        )
        scores = self._scores(query, key[0] if key else value)
        query_mask, value_mask = self._masks(mask)
        sizes = tf.shape(scores)
        positions = position_mask(sizes[-2], sizes[-1], use_causal_mask, None)
        weights = masked_softmax(
            scores, joint_mask(None, value_mask, None, None, positions)
        )
        if self.dropout:
            weights = self._dropout_layer(weights, training=training)
        outputs = tf.matmul(weights, value)
        if query_mask is not None:
            counts = tf.cast(query_mask, outputs.dtype)
            outputs = outputs * counts[..., tf.newaxis]
        return (outputs, weights) if return_attention_scores else outputs

    def _masks(self, mask) -> tuple:
        """Return the masks of the query and of the value."""
        if mask is None:
            return None, None
        if not isinstance(mask, (list, tuple)) or len(mask) not in (2, 3):
            raise ValueError(
                "`mask` must be a list, of the masks of query and value. "
                f"Received: mask={mask!r}."
            )
        return mask[0], mask[1]

    def compute_mask(self, inputs, previous_mask=None):
        return None if previous_mask is None else previous_mask[0]

    def compute_output_shape(self, input_shape):
        self._check_inputs(input_shape)
        query_shape, value_shape = input_shape[:2]
        return (*query_shape[:-1], value_shape[-1])

    def compute_output_spec(
        self,
        inputs,
        mask=None,
        return_attention_scores=False,
        training=None,
        use_causal_mask=False,
    ):
        self._check_inputs(inputs)
        query, value = inputs[:2]
        shape = self.compute_output_shape([query.shape, value.shape])
        if return_attention_scores:
            scores = (*query.shape[:-1], value.shape[-2])
            return symbolic_inputs((shape, scores), self.compute_dtype)
        return symbolic_inputs(shape, self.compute_dtype)

    def get_config(self):
        return {
            **super().get_config(),
            "use_scale": self.use_scale,
            "score_mode": self.score_mode,
            "dropout": self.dropout,
            "seed": self.seed,
        }

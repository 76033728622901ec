"""Attention that adds queries and keys."""

import tensorflow as tf

from keras_reference.layers.attention.attention import Attention


class AdditiveAttention(Attention):
    """Let every query look up values by their keys, compared by a sum.

    `output = softmax(scores) @ value`, where the score of a query and a key
    is `sum(scale * tanh(query + key))`.

    Reference:
        Bahdanau et al., "Neural Machine Translation by Jointly Learning to
        Align and Translate", 2014.

    Args:
        use_scale: Boolean, whether there is a weight `scale`, a vector; else
            it is 1.
        dropout: Float in `[0, 1]`, fraction of the weights dropped.
        **kwargs: `seed`, and arguments of `Layer`, such as `name`.

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
        ValueError: `dropout` is no share, or there are not two or three
            inputs.

    Examples:
        >>> layer = AdditiveAttention(use_scale=False)
        >>> query, value = tf.zeros((1, 1, 2)), tf.constant([[[1.0], [3.0]]])
        >>> layer([query, value, tf.ones((1, 2, 2))]).numpy().tolist()
        [[[2.0]]]
    """

    def __init__(self, use_scale=True, dropout=0.0, **kwargs):
        super().__init__(use_scale=use_scale, dropout=dropout, **kwargs)

    def _scale_shape(self, input_shape) -> tuple:
        return (input_shape[0][-1],)

    def _scale_initializer(self) -> str:
        return "glorot_uniform"

    def _scores(self, query, key):
        pairs = query[..., :, tf.newaxis, :] + key[..., tf.newaxis, :, :]
        sums = tf.tanh(pairs)
        return tf.reduce_sum(
            sums if self.scale is None else sums * self.scale, -1
        )

    def get_config(self):
        config = super().get_config()
        del config["score_mode"]
        return config

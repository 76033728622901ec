"""Attention: each query's mean of the values, weighted by the keys."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_all


@numeric_op
def dot_product_attention(
    query,
    key,
    value,
    bias=None,
    mask=None,
    scale=None,
    is_causal=False,
    flash_attention=None,
    attn_logits_soft_cap=None,
):
    """Return, for each query, the mean of the values whose keys it fits.

    `softmax(query @ key.T * scale + bias) @ value`, for each head.

    Reference: A. Vaswani et al., "Attention is all you need", 2017,
    equation 1.

    Args:
        query: Tensor, of shape `(batch_size, queries, heads, size)`.
        key: Tensor, of shape `(batch_size, keys, heads, size)`.
        value: Tensor of the shape of `key`.
        bias: Tensor that is added to the products, broadcast to
            `(batch_size, heads, queries, keys)`; or None.
        mask: Boolean tensor, broadcast likewise: true where a query may look
            at a key; or None.
        scale: Float that products are multiplied by; None for
            `1 / sqrt(size)`.
        is_causal: Boolean, whether queries look at no key after their own
            place.
        flash_attention: Must not be true: TensorFlow has no such kernel.
        attn_logits_soft_cap: Must be None.

    Returns:
        Tensor of the shape of `query`.

    Raises:
        ValueError: If a tensor has not four axes, or an option that is not
            supported is asked for.

    Examples:
        >>> x = tf.ones((1, 2, 1, 4))
        >>> dot_product_attention(x, x, x).shape.as_list()
        [1, 2, 1, 4]
    """
    if flash_attention:
        raise ValueError(
            "`flash_attention` must not be true. Received: "
            f"flash_attention={flash_attention}. Leave it out."
        )
    if attn_logits_soft_cap is not None:
        raise ValueError(
            "`attn_logits_soft_cap` must be None. Received: "
            f"attn_logits_soft_cap={attn_logits_soft_cap}."
        )
    query, key, value = promote_all([query, key, value])
    if any(x.shape.rank != 4 for x in (query, key, value)):
        raise ValueError(
            "`query`, `key` and `value` must have four axes. Received: "
            f"query.shape={tuple(query.shape)}, key.shape={tuple(key.shape)}, "
            f"value.shape={tuple(value.shape)}."
        )
    if scale is None:
        width = query.shape[-1] or tf.shape(query)[-1]
        scale = tf.math.rsqrt(tf.cast(width, "float64"))
    products = tf.einsum("bqhd,bkhd->bhqk", query, key)
    # 16 bits hold too few digits for the exponents of a softmax.
    logits = tf.cast(products, "float32") if query.dtype.size < 4 else products
    logits = logits * cast_exactly(scale, logits.dtype)
    if bias is not None:
        logits = logits + tf.cast(bias, logits.dtype)
    logits = _forbid(logits, _allowed(mask, is_causal, logits))
    weights = tf.cast(tf.nn.softmax(logits), query.dtype)
    return tf.einsum("bhqk,bkhd->bqhd", weights, value)


def _allowed(mask, is_causal: bool, logits: tf.Tensor):
    allowed = None if mask is None else tf.cast(mask, "bool")
    if is_causal:
        shape = tf.shape(logits)
        before = tf.range(shape[-1]) <= tf.range(shape[-2])[:, tf.newaxis]
        allowed = before if allowed is None else allowed & before
    return allowed


def _forbid(logits: tf.Tensor, allowed) -> tf.Tensor:
    if allowed is None:
        return logits
    # Not infinity: a query that may look at nothing looks at all alike.
    lowest = tf.cast(0.7 * logits.dtype.min, logits.dtype)
    return tf.where(allowed, logits, lowest)

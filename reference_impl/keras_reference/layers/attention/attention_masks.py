"""Which keys a query may attend to."""

import tensorflow as tf


def joint_mask(
    query_mask, value_mask, key_mask, attention_mask, positions=None
):
    """Return one mask for all that keeps a query from a key.

    Args:
        query_mask: Tensor of booleans of shape `(batch_size, queries)`.
        value_mask: Tensor of booleans of shape `(batch_size, keys)`.
        key_mask: Tensor of booleans of shape `(batch_size, keys)`.
        attention_mask: Tensor of booleans that ends in `(queries, keys)`.
        positions: Tensor of booleans of shape `(1, queries, keys)`.

    Returns:
        Tensor of booleans, true where a query may attend to a key; `None` if
        all masks are.

    Examples:
        >>> mask = joint_mask(None, [[True, False]], None, [[True], [False]])
        >>> mask.numpy().tolist()
        [[[True, False], [False, False]]]
    """
    masks = [positions]
    if query_mask is not None:
        masks.append(tf.cast(query_mask, "bool")[:, :, tf.newaxis])
    for mask in (value_mask, key_mask):
        if mask is not None:
            masks.append(tf.cast(mask, "bool")[:, tf.newaxis])
    if attention_mask is not None:
        masks.append(tf.cast(attention_mask, "bool"))
    joint = None
    for mask in masks:
        if mask is not None:
            joint = mask if joint is None else tf.logical_and(joint, mask)
    return joint


def position_mask(queries, keys, causal, window):
    """Return which positions of the keys each position of a query sees.

    Args:
        queries: Integer or scalar tensor, the number of queries.
        keys: Integer or scalar tensor, the number of keys.
        causal: Boolean, whether later positions are hidden.
        window: Integer, from which distance on positions are hidden; none
            are when `None`.

    Returns:
        Tensor of booleans of shape `(1, queries, keys)`, `None` if nothing is
        hidden.

    Examples:
        >>> position_mask(2, 3, True, None).numpy().astype(int).tolist()
        [[[1, 0, 0], [1, 1, 0]]]
    """
    if not causal and window is None:
        return None
    distance = tf.range(queries)[:, tf.newaxis] - tf.range(keys)
    mask = distance >= 0 if causal else tf.ones_like(distance, "bool")
    if window is not None:
        mask = tf.logical_and(mask, tf.abs(distance) < window)
    return mask[tf.newaxis]


def masked_softmax(scores, mask, axes=(-1,), zero_empty=False):
    """Return weights that sum to one over the keys that the mask lets through.

    Args:
        scores: Tensor.
        mask: Tensor of booleans that broadcasts with it, or `None`.
        axes: Tuple of the axes of the keys, the last ones.
        zero_empty: Boolean, whether the weights are zero where the mask lets
            nothing through; else they are equal.

    Returns:
        Tensor like `scores`.

    Examples:
        >>> mask = [[True, True, False]]
        >>> masked_softmax(tf.zeros((1, 3)), mask).numpy().tolist()
        [[0.5, 0.5, 0.0]]
    """
    if mask is not None:
        scores = tf.where(mask, scores, scores.dtype.min)
    if len(axes) == 1:
        weights = tf.nn.softmax(scores)
    else:
        flat = [*scores.shape[: -len(axes)], -1]
        sizes = tf.shape(scores)
        flat = tf.concat([sizes[: -len(axes)], [-1]], axis=0)
        weights = tf.reshape(tf.nn.softmax(tf.reshape(scores, flat)), sizes)
    if mask is not None and zero_empty:
        weights = tf.where(mask, weights, tf.zeros_like(weights))
    return weights


def without_mask(tensor):
    """Return the same tensor without the mask that it carries.

    A projection of queries or keys keeps no mask: attention uses it.
    """
    if getattr(tensor, "__dict__", {}).get("_keras_mask") is None:
        return tensor
    return tf.identity(tensor)

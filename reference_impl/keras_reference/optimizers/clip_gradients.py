"""How gradients are kept from being too large."""

import tensorflow as tf


def clip_gradients(grads, clipnorm, clipvalue, global_clipnorm):
    """Clip gradients in the one way that is asked for.

    Reference:
        R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training
        recurrent neural networks", ICML 2013, section 3.2.

    Args:
        grads: List of tensors.
        clipnorm: Float or None, the largest norm of one gradient.
        clipvalue: Float or None, the largest absolute value in a gradient.
        global_clipnorm: Float or None, the largest norm of all gradients
            together.

    Returns:
        List of tensors.

    Examples:
        >>> gradient = tf.constant([3.0, 4.0])
        >>> clip_gradients([gradient], 1.0, None, None)[0].numpy().round(2)
        array([0.6, 0.8], dtype=float32)
    """
    if clipnorm is not None:
        return [tf.clip_by_norm(gradient, clipnorm) for gradient in grads]
    if clipvalue is not None:
        return [tf.clip_by_value(g, -clipvalue, clipvalue) for g in grads]
    if global_clipnorm is not None:
        return tf.clip_by_global_norm(grads, global_clipnorm)[0]
    return grads


def check_clipping(clipnorm, clipvalue, global_clipnorm):
    """Raise unless at most one positive limit is given.

    Examples:
        >>> check_clipping(1.0, None, None)
    """
    limits = {
        "clipnorm": clipnorm,
        "clipvalue": clipvalue,
        "global_clipnorm": global_clipnorm,
    }
    given = {name: limits[name] for name in limits if limits[name] is not None}
    if len(given) > 1:
        raise ValueError(
            "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be "
            f"set. Received: {given}. Choose one."
        )
    for name, limit in given.items():
        if not limit > 0:
            raise ValueError(
                f"`{name}` must be positive. Received: {name}={limit}. Pass "
                "None not to clip."
            )

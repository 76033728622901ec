"""The logits that probabilities were made of, while they are at hand.

Near 0 and 1 probabilities are rounded, and clipped in a crossentropy, so that
its gradient is lost. Its value is exact where it is computed from the logits;
a `sigmoid` or `softmax` at the end of a model lets its result carry them.
"""


def with_logits(probabilities, logits, activation):
    """Let a tensor carry the logits that an activation made it of.

    Args:
        probabilities: Tensor, new, so that it may get an attribute.
        logits: Tensor.
        activation: String, `"sigmoid"` or `"softmax"`.

    Returns:
        `probabilities`.
    """
    probabilities._known_logits = (activation, logits)
    return probabilities


def prefer_logits(y_pred, from_logits, activation):
    """Return the logits of predictions where they are known.

    Args:
        y_pred: Tensor.
        from_logits: Boolean, whether `y_pred` holds logits already.
        activation: String, the activation whose logits are wanted.

    Returns:
        Tuple of the predictions or logits, and whether they are logits.

    Examples:
        >>> import tensorflow as tf
        >>> y_pred = with_logits(tf.ones(1), tf.constant([50.0]), "sigmoid")
        >>> logits, from_logits = prefer_logits(y_pred, False, "sigmoid")
        >>> logits.numpy().tolist(), from_logits
        ([50.0], True)
        >>> prefer_logits(y_pred, False, "softmax")[1]
        False
    """
    known = getattr(y_pred, "__dict__", {}).get("_known_logits")
    if from_logits or known is None or known[0] != activation:
        return y_pred, from_logits
    return known[1], True

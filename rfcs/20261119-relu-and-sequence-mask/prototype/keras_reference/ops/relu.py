"""The rectified linear unit."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    """Rectify: a slope below the threshold, a cap above.

    `f(x) = x` from the threshold up to the cap, `f(x) = max_value` above the
    cap, and `f(x) = negative_slope * (x - threshold)` below the threshold.

    Args:
        x: Tensor, of a floating type; with the defaults also of integers.
        negative_slope: Float `>= 0`, the slope below the threshold.
        max_value: Float `>= 0`, the cap; None for none.
        threshold: Float, where the slope ends.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: if `negative_slope` or `max_value` is negative.

    Examples:
        >>> relu([-1.0, 0.0, 2.0]).numpy().tolist()
        [0.0, 0.0, 2.0]
        >>> relu([-2.0, 9.0], 0.5, max_value=6.0).numpy().tolist()
        [-1.0, 6.0]
    """
    if negative_slope < 0:
        raise ValueError(
            "`negative_slope` must be zero or positive. "
            f"Received: negative_slope={negative_slope}."
        )
    if max_value is not None and max_value < 0:
        raise ValueError(
            "`max_value` must be None, zero or positive. "
            f"Received: max_value={max_value}."
        )
    if negative_slope == 0 and threshold == 0:
        outputs = tf.nn.relu(x)
    else:
        x = tf.convert_to_tensor(x)
        below = tf.zeros_like(x)
        if negative_slope:
            below = negative_slope * (x - threshold)
        outputs = tf.where(x < threshold, below, x)
    if max_value is not None:
        outputs = tf.where(
            outputs > max_value, tf.cast(max_value, outputs.dtype), outputs
        )
    return outputs

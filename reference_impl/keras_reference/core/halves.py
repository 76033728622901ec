"""Half precision, whose sums are too large or too coarse before results are."""

import tensorflow as tf


def in_single(function, x: tf.Tensor, *args, **kwargs):
    """Return a function of a tensor, of halves computed in single precision.

    Args:
        function: Callable, of a tensor to a tensor.
        x: Tensor.
        *args: Further arguments.
        **kwargs: Further arguments.

    Returns:
        Tensor; in the type of `x` where that is `float16` or `bfloat16`.

    Examples:
        >>> x = tf.constant([60000.0, 60000.0], "float16")
        >>> in_single(tf.reduce_mean, x).numpy().item()
        60000.0
    """
    wide = single(x)
    y = function(wide, *args, **kwargs)
    return y if wide is x else tf.cast(y, x.dtype)


def single(x: tf.Tensor) -> tf.Tensor:
    """Return halves in single precision, and the rest as it is.

    Examples:
        >>> single(tf.constant([1.0], "bfloat16")).dtype.name
        'float32'
    """
    dtype = x.dtype
    is_half = dtype is tf.float16 or dtype is tf.bfloat16
    return tf.cast(x, tf.float32) if is_half else x

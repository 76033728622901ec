"""Batch renormalization."""

import tensorflow as tf

_BOUNDS = ("rmin", "rmax", "dmax")


def check_clipping(clipping) -> dict:
    """Return the bounds of a correction as a dictionary.

    Raises:
        ValueError: A key is unknown.

    Examples:
        >>> check_clipping({"rmax": 3.0})
        {'rmax': 3.0}
        >>> check_clipping(None)
        {}
    """
    clipping = dict(clipping or {})
    if not set(clipping) <= set(_BOUNDS):
        raise ValueError(
            "`renorm_clipping` may have the keys 'rmin', 'rmax' and 'dmax'. "
            f"Received: renorm_clipping={clipping}."
        )
    return clipping


def renormalize(layer, mean, variance) -> tuple:
    """Return the moments that stand for those of a batch.

    With `stddev = sqrt(variance + epsilon)` the paper normalizes to
    `(x - mean) / stddev * r + d`, where `r = stddev / renorm_stddev` and
    `d = (mean - renorm_mean) / renorm_stddev` are bounded and taken for
    constants. That is `(x - (mean - d * stddev / r)) / (stddev / r)`.

    Reference:
        Ioffe, "Batch Renormalization: Towards Reducing Minibatch Dependence
        in Batch-Normalized Models", 2017.

    Args:
        layer: BatchNormalization with `renorm`.
        mean: Tensor, the mean of each feature of the batch.
        variance: Tensor, the variance of each feature of the batch.

    Returns:
        Tuple of mean and variance.
    """
    bounds = layer.renorm_clipping
    renorm_mean = tf.cast(layer.renorm_mean, mean.dtype)
    renorm_stddev = tf.cast(layer.renorm_stddev, mean.dtype)
    stddev = tf.sqrt(variance + layer.epsilon)
    r = stddev / renorm_stddev
    if "rmin" in bounds:
        r = tf.maximum(r, bounds["rmin"])
    if "rmax" in bounds:
        r = tf.minimum(r, bounds["rmax"])
    d = (mean - renorm_mean) / renorm_stddev
    if "dmax" in bounds:
        d = tf.clip_by_value(d, -bounds["dmax"], bounds["dmax"])
    stddev = stddev / tf.stop_gradient(r)
    mean = mean - tf.stop_gradient(d) * stddev
    return mean, tf.square(stddev) - layer.epsilon

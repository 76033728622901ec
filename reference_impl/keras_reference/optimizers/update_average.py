"""The moving average of a variable."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly


def update_average(average, variable, step, momentum, overwrite_frequency):
    """Take a variable's value into its moving average.

    `average = momentum * average + (1 - momentum) * variable`; the first
    average is the first value.

    Args:
        average: `tf.Variable`, changed in place.
        variable: `tf.Variable`, replaced by its average every
            `overwrite_frequency` steps.
        step: Integer tensor, number of the step, from 1.
        momentum: Float in `[0, 1]`.
        overwrite_frequency: Integer or None.

    Examples:
        >>> average, variable = tf.Variable(2.0), tf.Variable(4.0)
        >>> update_average(average, variable, 2, 0.75, None)
        >>> average.numpy()
        np.float32(2.5)
    """
    momentum = cast_exactly(momentum, variable.dtype)
    momentum = tf.where(tf.equal(step, 1), tf.zeros_like(momentum), momentum)
    average.assign(momentum * average + (1 - momentum) * variable)
    if overwrite_frequency is not None:
        due = tf.equal(step % overwrite_frequency, 0)
        variable.assign(tf.where(due, average, variable))


def check_averaging(ema_momentum, ema_overwrite_frequency):
    """Raise unless the moving average is well described.

    Examples:
        >>> check_averaging(0.99, None)
    """
    if not 0 <= ema_momentum <= 1:
        raise ValueError(
            "`ema_momentum` must be between 0 and 1. Received: "
            f"ema_momentum={ema_momentum}. Usual values are near 0.99."
        )
    frequency = ema_overwrite_frequency
    if frequency is not None and (
        not isinstance(frequency, int) or frequency < 1
    ):
        raise ValueError(
            "`ema_overwrite_frequency` must be a positive integer or None. "
            f"Received: ema_overwrite_frequency={frequency}. Pass None to "
            "average to the end."
        )

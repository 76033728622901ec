"""A learning rate with a value for each stretch of steps."""

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
)


class PiecewiseConstantDecay(LearningRateSchedule):
    """Takes one of several values, by the number of the step.

    `rate = values[i]`, where `i` is how many of the boundaries are below
    `step`. So `values[0]` holds up to and including the step `boundaries[0]`.

    Args:
        boundaries: List of increasing numbers of steps.
        values: List of floats, one more than boundaries.
        name: String, kept in the configuration.

    Raises:
        ValueError: If there is not one value more than boundaries, or
            boundaries do not increase.

    Examples:
        >>> schedule = PiecewiseConstantDecay([2, 3], [1.0, 0.5, 0.25])
        >>> [schedule(step).numpy().item() for step in range(5)]
        [1.0, 1.0, 1.0, 0.5, 0.25]
    """

    def __init__(self, boundaries, values, name="PiecewiseConstant"):
        if len(boundaries) != len(values) - 1:
            raise ValueError(
                "`values` must have one entry more than `boundaries`. "
                f"Received: boundaries={boundaries}, values={values}."
            )
        if any(
            a >= b for a, b in zip(boundaries, boundaries[1:], strict=False)
        ):
            raise ValueError(
                "`boundaries` must increase. "
                f"Received: boundaries={boundaries}. Sort them, and `values` "
                "alike."
            )
        self.boundaries = boundaries
        self.values = values
        self.name = name

    def __call__(self, step):
        """Return the learning rate of the next step."""
        values = as_rate(self.values)
        step = tf.cast(step, values.dtype)
        boundaries = tf.cast(self.boundaries, values.dtype)
        below = tf.reduce_sum(tf.cast(boundaries < step, "int32"))
        return values[below]

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "boundaries": self.boundaries,
            "values": self.values,
            "name": self.name,
        }

"""A learning rate that shrinks with the inverse of time."""

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
    check_decay_steps,
)


class InverseTimeDecay(LearningRateSchedule):
    """Divides the learning rate by a number that grows with the steps.

        rate = initial_learning_rate / (1 + decay_rate * step / decay_steps)

    With `staircase` the quotient of steps is rounded down.

    Args:
        initial_learning_rate: Float, the learning rate of the first step.
        decay_steps: Positive number of steps that count as one.
        decay_rate: Float, how much the divisor grows in `decay_steps` steps.
        staircase: Boolean, whether the learning rate changes every
            `decay_steps` steps only.
        name: String, kept in the configuration.

    Raises:
        ValueError: If `decay_steps` is not positive.

    Examples:
        >>> schedule = InverseTimeDecay(1.0, decay_steps=1, decay_rate=1.0)
        >>> [schedule(step).numpy().item() for step in (0, 1, 3)]
        [1.0, 0.5, 0.25]
    """

    def __init__(
        self,
        initial_learning_rate,
        decay_steps,
        decay_rate,
        staircase=False,
        name="InverseTimeDecay",
    ):
        check_decay_steps("decay_steps", decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.decay_rate = decay_rate
        self.staircase = staircase
        self.name = name

    def __call__(self, step):
        """Return the learning rate of the next step."""
        initial = as_rate(self.initial_learning_rate)
        periods = tf.cast(step, initial.dtype) / self.decay_steps
        if self.staircase:
            periods = tf.floor(periods)
        return initial / (1 + self.decay_rate * periods)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "decay_steps": self.decay_steps,
            "decay_rate": self.decay_rate,
            "staircase": self.staircase,
            "name": self.name,
        }

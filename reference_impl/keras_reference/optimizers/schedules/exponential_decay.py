"""A learning rate that shrinks by the same factor again and again."""

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
    check_decay_steps,
)


class ExponentialDecay(LearningRateSchedule):
    """Multiplies the learning rate by a factor every so many steps.

        rate = initial_learning_rate * decay_rate ** (step / decay_steps)

    With `staircase` the exponent is rounded down.

    Args:
        initial_learning_rate: Float, the learning rate of the first step.
        decay_steps: Positive number of steps after which the learning rate
            has been multiplied by `decay_rate` once.
        decay_rate: Float, the factor.
        staircase: Boolean, whether the learning rate changes every
            `decay_steps` steps only.
        name: String, kept in the configuration.

    Raises:
        ValueError: If `decay_steps` is not positive.

    Examples:
        >>> schedule = ExponentialDecay(0.5, decay_steps=2, decay_rate=0.25)
        >>> [schedule(step).numpy().item() for step in range(3)]
        [0.5, 0.25, 0.125]
    """

    def __init__(
        self,
        initial_learning_rate,
        decay_steps,
        decay_rate,
        staircase=False,
        name="ExponentialDecay",
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
        exponent = tf.cast(step, initial.dtype) / self.decay_steps
        if self.staircase:
            exponent = tf.floor(exponent)
        return initial * tf.pow(
            tf.cast(self.decay_rate, initial.dtype), exponent
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "decay_steps": self.decay_steps,
            "decay_rate": self.decay_rate,
            "staircase": self.staircase,
            "name": self.name,
        }

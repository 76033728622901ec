"""A learning rate that goes down along a polynomial."""

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
    check_decay_steps,
)


class PolynomialDecay(LearningRateSchedule):
    """Goes from one learning rate to another along a polynomial.

    The rate is::

        left = 1 - min(step, decay_steps) / decay_steps
        rate = (
            initial_learning_rate - end_learning_rate
        ) * left**power + end_learning_rate

    With `cycle`, `decay_steps` is replaced by the smallest multiple of it that
    is at least `step`: each time the end is reached the learning rate jumps up
    and comes down again, more slowly.

    Args:
        initial_learning_rate: Float, the learning rate of the first step.
        decay_steps: Positive number of steps until the end.
        end_learning_rate: Float, the learning rate at the end.
        power: Float, the power of the polynomial.
        cycle: Boolean, whether to begin again where the end is reached.
        name: String, kept in the configuration.

    Raises:
        ValueError: If `decay_steps` is not positive.

    Examples:
        >>> schedule = PolynomialDecay(1.0, decay_steps=4, end_learning_rate=0)
        >>> [schedule(step).numpy().item() for step in (0, 1, 4, 9)]
        [1.0, 0.75, 0.0, 0.0]
    """

    def __init__(
        self,
        initial_learning_rate,
        decay_steps,
        end_learning_rate=0.0001,
        power=1.0,
        cycle=False,
        name="PolynomialDecay",
    ):
        check_decay_steps("decay_steps", decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.end_learning_rate = end_learning_rate
        self.power = power
        self.cycle = cycle
        self.name = name

    def __call__(self, step):
        """Return the learning rate of the next step."""
        initial = as_rate(self.initial_learning_rate)
        end = tf.cast(self.end_learning_rate, initial.dtype)
        step = tf.cast(step, initial.dtype)
        decay_steps = tf.cast(self.decay_steps, initial.dtype)
        if self.cycle:
            decay_steps *= tf.maximum(tf.math.ceil(step / decay_steps), 1)
        left = 1 - tf.minimum(step, decay_steps) / decay_steps
        return (initial - end) * tf.pow(left, self.power) + end

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "decay_steps": self.decay_steps,
            "end_learning_rate": self.end_learning_rate,
            "power": self.power,
            "cycle": self.cycle,
            "name": self.name,
        }

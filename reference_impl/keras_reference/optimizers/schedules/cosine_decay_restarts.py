"""A learning rate that comes down like a cosine, again and again."""

import math

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
    check_decay_steps,
)


class CosineDecayRestarts(LearningRateSchedule):
    """Goes down along half a wave of the cosine, jumps up, and down again.

    Run number `i`, from 0, takes `first_decay_steps * t_mul**i` steps. With
    `done` the share of its steps that are over:

        wave = m_mul**i * (1 + cos(pi * done)) / 2
        rate = initial_learning_rate * ((1 - alpha) * wave + alpha)

    Reference:
        I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with
        warm restarts", ICLR 2017, section 3.

    Args:
        initial_learning_rate: Float, the learning rate of the first step.
        first_decay_steps: Positive number of steps of the first run.
        t_mul: Float, how many times longer each run is than the one before.
        m_mul: Float, how many times higher each run begins.
        alpha: Float, the share of the initial learning rate that is left at
            the end of each run.
        name: String, kept in the configuration.

    Raises:
        ValueError: If `first_decay_steps` is not positive.

    Examples:
        >>> schedule = CosineDecayRestarts(1.0, first_decay_steps=2, m_mul=0.5)
        >>> [round(schedule(step).numpy().item(), 3) for step in range(5)]
        [1.0, 0.5, 0.5, 0.427, 0.25]
    """

    def __init__(
        self,
        initial_learning_rate,
        first_decay_steps,
        t_mul=2.0,
        m_mul=1.0,
        alpha=0.0,
        name="SGDRDecay",
    ):
        check_decay_steps("first_decay_steps", first_decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.first_decay_steps = first_decay_steps
        self.t_mul = t_mul
        self.m_mul = m_mul
        self.alpha = alpha
        self.name = name

    def __call__(self, step):
        """Return the learning rate of the next step."""
        initial = as_rate(self.initial_learning_rate)
        i, done = self._run_and_share(tf.cast(step, initial.dtype))
        m_mul = tf.cast(self.m_mul, initial.dtype)
        wave = tf.pow(m_mul, i) * (1 + tf.cos(math.pi * done)) / 2
        return initial * ((1 - self.alpha) * wave + self.alpha)

    def _run_and_share(self, step: tf.Tensor) -> tuple:
        """Return the number of the run, and the share of it that is over."""
        periods = step / self.first_decay_steps
        if self.t_mul == 1:
            return tf.floor(periods), periods - tf.floor(periods)
        t_mul = tf.cast(self.t_mul, step.dtype)

        def beginning(i):
            return (tf.pow(t_mul, i) - 1) / (t_mul - 1)

        i = tf.math.log(periods * (t_mul - 1) + 1) / tf.math.log(t_mul)
        # The logarithm may be rounded to the wrong side of a whole number.
        i = tf.round(i)
        i = tf.where(periods < beginning(i), i - 1, i)
        return i, (periods - beginning(i)) / tf.pow(t_mul, i)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "first_decay_steps": self.first_decay_steps,
            "t_mul": self.t_mul,
            "m_mul": self.m_mul,
            "alpha": self.alpha,
            "name": self.name,
        }

"""A learning rate that comes down like a cosine, after warming up."""

import math

import tensorflow as tf

from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
    as_rate,
    check_decay_steps,
)


class CosineDecay(LearningRateSchedule):
    """Goes up along a line, then down along half a wave of the cosine.

    With a `warmup_target`, the first `warmup_steps` steps go up to it::

        rate = (
            initial_learning_rate
            + (warmup_target - initial_learning_rate) * step / warmup_steps
        )

    Then, with `top` the target and `step` counted from there, or without a
    target from the first step on with `top` the initial learning rate::

        wave = (1 + cos(pi * min(step, decay_steps) / decay_steps)) / 2
        rate = top * ((1 - alpha) * wave + alpha)

    Reference:
        I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with
        warm restarts", ICLR 2017, equation 5. P. Goyal et al., "Accurate,
        large minibatch SGD", 2017, section 2.2, for the beginning.

    Args:
        initial_learning_rate: Float, the learning rate of the first step.
        decay_steps: Positive number of steps, from the top to the end.
        alpha: Float, the share of the top that is left at the end.
        name: String, kept in the configuration.
        warmup_target: Float or None, the top.
        warmup_steps: Number of steps up to the top; not used without a target.

    Raises:
        ValueError: If `decay_steps` is not positive or `warmup_steps` is
            negative.

    Examples:
        >>> schedule = CosineDecay(*(0.0, 2), warmup_target=1.0, warmup_steps=2)
        >>> [round(schedule(step).numpy().item(), 3) for step in range(5)]
        [0.0, 0.5, 1.0, 0.5, 0.0]
    """

    def __init__(
        self,
        initial_learning_rate,
        decay_steps,
        alpha=0.0,
        name="CosineDecay",
        warmup_target=None,
        warmup_steps=0,
    ):
        check_decay_steps("decay_steps", decay_steps)
        if warmup_steps < 0:
            raise ValueError(
                "`warmup_steps` must not be negative. Received: "
                f"warmup_steps={warmup_steps}. Pass 0 for no warm-up."
            )
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.alpha = alpha
        self.name = name
        self.warmup_target = warmup_target
        self.warmup_steps = warmup_steps

    def __call__(self, step):
        """Return the learning rate of the next step."""
        initial = as_rate(self.initial_learning_rate)
        step = tf.cast(step, initial.dtype)
        if self.warmup_target is None:
            return self._down(initial, step)
        top = tf.cast(self.warmup_target, initial.dtype)
        down = self._down(top, step - self.warmup_steps)
        up = initial + (top - initial) * step / self.warmup_steps
        return tf.where(step < self.warmup_steps, up, down)

    def _down(self, top: tf.Tensor, step: tf.Tensor) -> tf.Tensor:
        done = tf.minimum(step / self.decay_steps, 1)
        wave = (1 + tf.cos(math.pi * done)) / 2
        return top * ((1 - self.alpha) * wave + self.alpha)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "initial_learning_rate": self.initial_learning_rate,
            "decay_steps": self.decay_steps,
            "alpha": self.alpha,
            "name": self.name,
            "warmup_target": self.warmup_target,
            "warmup_steps": self.warmup_steps,
        }

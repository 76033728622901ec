"""What all schedules of the learning rate share."""

import tensorflow as tf

from keras_reference import config
from keras_reference.core.cast_exactly import cast_exactly


class LearningRateSchedule:
    """A learning rate that depends on how many steps were made.

    A subclass implements `__call__(step)`, where `step` is the number of
    calls of `optimizer.apply` made before, and `get_config()`, if it is to be
    saved. With `gradient_accumulation_steps` calls that do not update count
    as well.

    Examples:
        >>> class Halving(LearningRateSchedule):
        ...     def __call__(self, step):
        ...         return 0.5 ** tf.cast(step, "float32")
        >>> from keras_reference.optimizers.sgd import SGD
        >>> optimizer = SGD(Halving())
        >>> variable = tf.Variable([2.0])
        >>> optimizer.apply([tf.constant([1.0])], [variable])
        >>> optimizer.apply([tf.constant([1.0])], [variable])
        >>> variable.numpy().tolist()
        [0.5]
    """

    def __call__(self, step):
        """Return the learning rate of the next step.

        Args:
            step: Number or scalar tensor, the number of steps made before.

        Returns:
            Scalar tensor.
        """
        raise NotImplementedError(
            "`__call__` must be implemented by a subclass. Received: an "
            f"instance of {type(self).__name__}. Define "
            "`__call__(self, step)`."
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        raise NotImplementedError(
            "`get_config` must be implemented by a subclass that is saved. "
            f"Received: an instance of {type(self).__name__}. Define "
            "`get_config(self)`."
        )

    @classmethod
    def from_config(cls, config):
        """Build a schedule from `get_config`."""
        return cls(**config)


def as_rate(value):
    """Return a learning rate as a floating tensor.

    Args:
        value: Number, array or tensor; what has a floating dtype keeps it.

    Returns:
        Tensor.

    Examples:
        >>> as_rate(1).numpy()
        np.float32(1.0)
    """
    dtype = getattr(value, "dtype", None)
    if dtype is not None and tf.as_dtype(dtype).is_floating:
        return tf.convert_to_tensor(value)
    return cast_exactly(value, config.floatx())


def check_decay_steps(name, value):
    """Raise unless a number of steps is positive.

    Examples:
        >>> check_decay_steps("decay_steps", 10)
    """
    if not value > 0:
        raise ValueError(
            f"`{name}` must be positive. Received: {name}={value}. It is the "
            "number of steps over which the learning rate decays."
        )

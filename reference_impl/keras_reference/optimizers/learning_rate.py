"""The learning rate: a variable, a schedule, or a function."""

import tensorflow as tf

from keras_reference import initializers
from keras_reference.optimizers.optimizer_variables import OptimizerVariables
from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
)
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class LearningRate(OptimizerVariables):
    """Holds the learning rate of an optimizer.

    A float becomes a variable, so that it can be changed while a trace of the
    update is in use. A schedule is called with the number of calls of
    `apply` that were made before, a function without arguments.

    Examples:
        >>> from keras_reference.optimizers import SGD
        >>> optimizer = SGD(0.5)
        >>> optimizer.learning_rate = 0.25
        >>> optimizer.learning_rate.numpy()
        np.float32(0.25)
    """

    @property
    def learning_rate(self):
        """The learning rate, as a tensor or the variable that holds it.

        May be set to a float, unless a schedule or a function gives it, or to
        a schedule.
        """
        if isinstance(self._learning_rate, LearningRateSchedule):
            return self._learning_rate(self._calls)
        if isinstance(self._learning_rate, tf.Variable):
            return self._learning_rate
        return self._learning_rate()

    @learning_rate.setter
    def learning_rate(self, learning_rate):
        held = self._learning_rate
        if isinstance(learning_rate, LearningRateSchedule):
            self._variables = [v for v in self._variables if v is not held]
            self._learning_rate = learning_rate
            return
        if not isinstance(held, tf.Variable):
            given_by = getattr(held, "__name__", type(held).__name__)
            raise TypeError(
                "`learning_rate` can be set to a float only where it is a "
                f"number. Received: learning_rate={learning_rate} for the "
                f"optimizer {self.name}, whose learning rate is given by "
                f"{given_by}. Make the optimizer with a float, or set a "
                "schedule."
            )
        if not tf.is_tensor(learning_rate):
            check_learning_rate(learning_rate)
        held.assign(tf.cast(learning_rate, held.dtype))

    def _set_learning_rate(self, learning_rate) -> None:
        """Take the learning rate that the constructor was given."""
        if callable(learning_rate):
            self._learning_rate = learning_rate
            return
        check_learning_rate(learning_rate)
        self._learning_rate = self.add_variable(
            (), initializers.Constant(learning_rate), name="learning_rate"
        )

    def _learning_rate_config(self):
        """Return the learning rate as plain data."""
        if isinstance(self._learning_rate, tf.Variable):
            return float(self._learning_rate.numpy())
        return serialize_keras_object(self._learning_rate)

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Build an optimizer from `get_config`."""
        if isinstance(config.get("learning_rate"), dict):
            rate = deserialize_keras_object(
                config["learning_rate"], custom_objects
            )
            config = {**config, "learning_rate": rate}
        return cls(**config)


def check_learning_rate(learning_rate):
    """Raise unless a learning rate is a number.

    Examples:
        >>> check_learning_rate(0.01)
    """
    if isinstance(learning_rate, bool) or not isinstance(
        learning_rate, (int, float)
    ):
        raise ValueError(
            "`learning_rate` must be a float, a schedule or a function "
            f"without arguments. Received: learning_rate={learning_rate!r}. "
            "To change it later, set `optimizer.learning_rate`."
        )

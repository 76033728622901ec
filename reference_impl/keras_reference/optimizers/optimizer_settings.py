"""What an optimizer is told."""

import contextlib
import re
import warnings

import tensorflow as tf

from keras_reference.core.naming import (
    snake_case,
    unique_name,
    variable_path,
)
from keras_reference.optimizers.accumulate_gradients import check_accumulation
from keras_reference.optimizers.clip_gradients import check_clipping
from keras_reference.optimizers.learning_rate import LearningRate
from keras_reference.optimizers.update_average import check_averaging


class OptimizerSettings(LearningRate):
    """Holds the arguments of an optimizer. See `Optimizer`.

    Examples:
        >>> OptimizerSettings(0.5, name="descent").get_config()["clipnorm"]
    """

    #: The number of the update that is made, while it is made.
    _read = None

    def __init__(
        self,
        learning_rate,
        weight_decay=None,
        clipnorm=None,
        clipvalue=None,
        global_clipnorm=None,
        use_ema=False,
        ema_momentum=0.99,
        ema_overwrite_frequency=None,
        loss_scale_factor=None,
        gradient_accumulation_steps=None,
        name=None,
        **kwargs,
    ):
        super().__init__()
        if kwargs.pop("decay", None) is not None:
            warnings.warn(
                "`decay` is no longer an argument and changes nothing. Use "
                "`keras.optimizers.schedules.InverseTimeDecay`.",
                stacklevel=3,
            )
        if kwargs:
            raise ValueError(
                "Arguments must be those of the signature. Received: "
                f"{kwargs}. Remove them, or see `help({type(self).__name__})`."
            )
        check_clipping(clipnorm, clipvalue, global_clipnorm)
        check_averaging(ema_momentum, ema_overwrite_frequency)
        check_accumulation(gradient_accumulation_steps)
        self.name = name or unique_name(snake_case(type(self).__name__))
        self.weight_decay = weight_decay
        self.clipnorm = clipnorm
        self.clipvalue = clipvalue
        self.global_clipnorm = global_clipnorm
        self.use_ema = use_ema
        self.ema_momentum = ema_momentum
        self.ema_overwrite_frequency = ema_overwrite_frequency
        self.loss_scale_factor = loss_scale_factor
        self.gradient_accumulation_steps = gradient_accumulation_steps
        self.built = False
        self._excluded = []
        self._calls = self.add_variable((), dtype="int64", name="iteration")
        self._set_learning_rate(learning_rate)

    @property
    def iterations(self):
        """How many updates were made."""
        if self.gradient_accumulation_steps is None:
            return self._calls
        return self._calls // self.gradient_accumulation_steps

    def _step(self, dtype="int64"):
        """Return the number of the update that is made, from 1."""
        step = self.iterations + 1 if self._read is None else self._read
        return tf.cast(step, dtype)

    @contextlib.contextmanager
    def _reading_the_step_once(self):
        # TensorFlow then works out once what depends on nothing else.
        self._read = self.iterations + 1
        try:
            yield
        finally:
            self._read = None

    def scale_loss(self, loss):
        """Return a loss multiplied by the loss scale."""
        if self.loss_scale_factor is None:
            return loss
        return loss * self.loss_scale_factor

    def exclude_from_weight_decay(self, var_list=None, var_names=None):
        """Keep variables from weight decay.

        Args:
            var_list: List of `tf.Variable`, or None.
            var_names: List of regular expressions, or None; a variable is
                kept whose path contains a match.
        """
        if self.built:
            raise ValueError(
                "`exclude_from_weight_decay` must come before the first "
                f"update. Received: the built optimizer {self.name}. Call it "
                "right after making the optimizer."
            )
        self._excluded += [id(variable) for variable in var_list or []]
        self._excluded += var_names or []

    def _decays(self, variable: tf.Variable) -> bool:
        return not any(
            bool(re.search(entry, variable_path(variable)))
            if isinstance(entry, str)
            else entry == id(variable)
            for entry in self._excluded
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "name": self.name,
            "learning_rate": self._learning_rate_config(),
            "weight_decay": self.weight_decay,
            "clipnorm": self.clipnorm,
            "global_clipnorm": self.global_clipnorm,
            "clipvalue": self.clipvalue,
            "use_ema": self.use_ema,
            "ema_momentum": self.ema_momentum,
            "ema_overwrite_frequency": self.ema_overwrite_frequency,
            "loss_scale_factor": self.loss_scale_factor,
            "gradient_accumulation_steps": self.gradient_accumulation_steps,
        }

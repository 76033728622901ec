"""Which optimizer updates which variable."""

import re
from collections.abc import MutableMapping

from keras_reference.core.naming import variable_path
from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class OptimizerMap(MutableMapping):
    """A dictionary from paths of variables to optimizers.

    A key is the path of a variable, or a regular expression that matches a
    whole path. A variable that no key fits belongs to the default.

    Args:
        default_optimizer: Optimizer of all other variables.
        optimizer_map: Dictionary from strings to optimizers, or None.

    Call arguments:
        variable: `tf.Variable`.

    Raises:
        TypeError: If the default, or a value, is no optimizer.
        ValueError: If a key is no string or is set again, or more than one
            fits a path.

    Examples:
        >>> from keras_reference.optimizers.adam import Adam
        >>> from keras_reference.optimizers.sgd import SGD
        >>> optimizers = OptimizerMap(SGD(), {"encoder/.*": Adam()})
        >>> type(optimizers["encoder/dense/kernel"]).__name__
        'Adam'
        >>> type(optimizers["decoder/dense/kernel"]).__name__
        'SGD'
    """

    def __init__(self, default_optimizer, optimizer_map=None):
        _check_optimizer("default_optimizer", default_optimizer)
        self.default_optimizer = default_optimizer
        self._optimizers = {}
        for key, optimizer in (optimizer_map or {}).items():
            self[key] = optimizer

    def __call__(self, variable):
        return self[variable_path(variable)]

    def __getitem__(self, key):
        if key in self._optimizers:
            return self._optimizers[key]
        fitting = [name for name in self._optimizers if re.fullmatch(name, key)]
        if len(fitting) > 1:
            raise ValueError(
                "One key at most must fit the path of a variable. Received: "
                f"{', '.join(map(repr, fitting))} for {key!r}. Make them more "
                "precise."
            )
        if fitting:
            return self._optimizers[fitting[0]]
        return self.default_optimizer

    def __setitem__(self, key, optimizer):
        if not isinstance(key, str):
            raise ValueError(
                "A key must be a path or a regular expression. "
                f"Received: key={key!r}."
            )
        if key in self._optimizers:
            raise ValueError(
                f"A key must be new. Received: key={key!r}, which has an "
                "optimizer. Delete it first."
            )
        _check_optimizer("optimizer", optimizer)
        self._optimizers[key] = optimizer

    def __delitem__(self, key):
        del self._optimizers[key]

    def __len__(self):
        return len(self._optimizers)

    def __iter__(self):
        return iter(self._optimizers)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "default_optimizer": serialize_keras_object(self.default_optimizer),
            "optimizer_map": serialize_keras_object(self._optimizers),
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Build a map from `get_config`."""
        return cls(**deserialize_keras_object(config, custom_objects))


def _check_optimizer(argument: str, value) -> None:
    if not isinstance(value, Optimizer):
        raise TypeError(
            f"`{argument}` must be an optimizer. "
            f"Received: {argument}={value!r}. Try `keras.optimizers.get`."
        )

"""Layers as dictionaries of their arguments, and back."""

import inspect

from keras_reference import dtype_policies, regularizers
from keras_reference.core.init_arguments import given_arguments
from keras_reference.saving.serialization import deserialize_keras_object


class Configurable:
    """What can be made again from the arguments it was made with.

    Expects `name`, `trainable`, `dtype_policy`, and `_build_shapes`, which it
    was built for, if it was.
    """

    def get_config(self):
        """Return the arguments that make an equal layer.

        A layer with arguments of its own adds them to these; for one that
        does not, the arguments it was made with are returned as well.

        Returns:
            Dictionary that `from_config` accepts.

        Examples:
            >>> from keras_reference.layers import Dropout
            >>> Dropout(0.5, name="drop").get_config()["rate"]
            0.5
        """
        config = {
            "name": self.name,
            "trainable": self.trainable,
            "dtype": dtype_policies.serialize(self.dtype_policy),
        }
        regularizer = getattr(self, "activity_regularizer", None)
        if regularizer is not None:
            config["activity_regularizer"] = regularizers.serialize(regularizer)
        own = {"get_config", "__init__"} & _defined_below(type(self))
        if own != {"__init__"}:
            return config
        return given_arguments(self) | _accepted(type(self), config)

    @classmethod
    def from_config(cls, config):
        """Return the layer that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            Layer.

        Examples:
            >>> from keras_reference.layers import Dropout
            >>> Dropout.from_config({"rate": 0.5, "name": "drop"}).name
            'drop'
        """
        return cls(**{k: deserialize_keras_object(config[k]) for k in config})

    def get_build_config(self):
        """Return what `build` was called with.

        Returns:
            Dictionary with `input_shape`, or with `shapes_dict` where `build`
            takes several shapes; `None` before building.
        """
        shapes = self._build_shapes
        if len(shapes) > 1:
            return {"shapes_dict": shapes}
        return {"input_shape": shape} if (shape := self._build_shape) else None

    @property
    def _build_shape(self):
        """The first shape that `build` was called with, or `None`."""
        return next(iter(self._build_shapes.values()), None)

    def build_from_config(self, config):
        """Build the layer as one that was saved.

        Args:
            config: Dictionary, from `get_build_config`.
        """
        if not config or self.built:
            return
        if config.get("shapes_dict"):
            shapes = config["shapes_dict"]
            self.build(**{name: as_shape(shapes[name]) for name in shapes})
        elif config.get("input_shape"):
            self.build(as_shape(config["input_shape"]))


def as_shape(value):
    """Return shapes as the tuples that JSON made lists of."""
    if isinstance(value, dict):
        return {key: as_shape(value[key]) for key in value}
    if not isinstance(value, (list, tuple)):
        return value
    if any(isinstance(size, (list, tuple)) for size in value):
        return [as_shape(item) for item in value]
    return tuple(value)


def _defined_below(kind: type) -> set:
    """Return the names that classes derived from `Layer` or `Model` define."""
    names = [base.__name__ for base in kind.__mro__]
    base = "Model" if "Model" in names else "Layer"
    bases = kind.__mro__[: names.index(base)]
    return {name for base in bases for name in vars(base)}


def _accepted(kind: type, config: dict) -> dict:
    """Return the arguments in `config` that `kind` takes."""
    parameters = inspect.signature(kind).parameters
    if any(p.kind is p.VAR_KEYWORD for p in parameters.values()):
        return config
    return {name: config[name] for name in config if name in parameters}

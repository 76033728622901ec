"""Models as plain data: configurations and JSON."""

import inspect
import json

import tensorflow as tf

from keras_reference.core.masks import is_tensor
from keras_reference.core.symbolic import infer_output_spec, symbolic_inputs
from keras_reference.layers.call_arguments import shape_of
from keras_reference.layers.configurable import as_shape
from keras_reference.models.graph_config import (
    graph_from_config,
    graph_to_config,
)
from keras_reference.saving.registry import CustomObjectScope
from keras_reference.saving.serialization import serialize_keras_object


class ModelConfig:
    """What a model that is made of a graph is described by.

    A class whose `__init__` takes `inputs` and `outputs` is described by the
    layers between them; any other by its arguments, as a layer is.
    """

    def get_config(self):
        """Return the layers and how they are connected, or the arguments.

        Returns:
            Dictionary that `from_config` accepts.

        Examples:
            >>> from keras_reference import Input, Model, layers
            >>> inputs = Input((3,))
            >>> model = Model(inputs, layers.Dense(2, name="head")(inputs))
            >>> model.get_config()["output_layers"]
            ['head', 0, 0]
        """
        if self._function is None or not takes_a_graph(type(self)):
            return super().get_config()
        return {
            "name": self.name,
            "trainable": self.trainable,
            **graph_to_config(self._function),
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Return the model that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and classes of the user.

        Returns:
            Model.
        """
        with CustomObjectScope(custom_objects or {}):
            if "input_layers" not in config or not takes_a_graph(cls):
                return super().from_config(config)
            inputs, outputs = graph_from_config(config)
        return cls(
            inputs,
            outputs,
            name=config.get("name"),
            trainable=config.get("trainable", True),
        )

    def build_from_config(self, config):
        """Build the model as one that was saved.

        Args:
            config: Dictionary, from `get_build_config`.
        """
        shapes = config and config.get("shapes_dict")
        if not shapes or self.built or not _builds_by_call(type(self)):
            super().build_from_config(config)
            return
        inputs = {
            name.removesuffix("_shape"): symbolic_inputs(as_shape(shape))
            for name, shape in shapes.items()
        }
        infer_output_spec(self, (), inputs)

    def to_json(self, **kwargs):
        """Return the model, without its weights, as JSON.

        Args:
            **kwargs: Arguments of `json.dumps`, such as `indent`.

        Returns:
            String that `keras.models.model_from_json` accepts.
        """
        return json.dumps(serialize_keras_object(self), **kwargs)


def takes_a_graph(kind: type) -> bool:
    """Return whether `kind(inputs, outputs)` is how instances are made."""
    names = tuple(inspect.signature(kind.__init__).parameters)[1:3]
    return names in (("args", "kwargs"), ("inputs", "outputs"))


def _builds_by_call(kind: type) -> bool:
    """Return whether `build` takes one shape, as that of `Model` does."""
    return tuple(inspect.signature(kind.build).parameters)[1:] == (
        "input_shape",
    )


def shapes_of_call(model, args: tuple, kwargs: dict) -> dict:
    """Return the shapes that a model is built for by a call.

    That of the only tensor, or nest of them, is `input_shape`; several are
    named after the arguments.
    """
    signature = inspect.signature(type(model).call)
    if not model._takes_training:
        kwargs = {k: v for k, v in kwargs.items() if k != "training"}
    bound = signature.bind(model, *args, **kwargs)
    shapes = {
        f"{name}_shape": tf.nest.map_structure(shape_of, value)
        for name, value in bound.arguments.items()
        if any(map(is_tensor, tf.nest.flatten(value)))
        and not name.endswith("mask")
    }
    if len(shapes) > 1:
        return shapes
    return {"input_shape": next(iter(shapes.values()), None)}

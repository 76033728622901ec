"""A function as a layer."""

import inspect

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.symbolic import infer_output_spec, symbolic_inputs
from keras_reference.layers.layer import Layer
from keras_reference.saving.function_code import (
    function_from_code,
    function_to_code,
)
from keras_reference.saving.registry import CustomObjectScope
from keras_reference.saving.safe_mode import in_safe_mode, safe_mode_scope
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


class Lambda(Layer):
    """Call a function: `outputs = function(inputs, **arguments)`.

    The function has no weights; a subclass of `Layer` is the place for
    those. A configuration holds the name of a function, which is found again
    if it is public in Keras, or registered with
    `@keras.saving.register_keras_serializable()`. A Python lambda has no
    name; its code is saved, and refused when it is read in safe mode.

    Args:
        function: Function of the inputs; where it has parameters `mask` or
            `training`, it gets those of the call.
        output_shape: Tuple, the shape of the output without the batch axis,
            or a function from the shape of the input; found by tracing when
            `None`.
        mask: Tensor, the mask of the output, or a function of the inputs and
            their mask.
        arguments: Dictionary, further arguments of the function.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor or nest of tensors.
        mask: Tensor of booleans, which steps of the input count.
        training: Boolean, whether the call is part of training.

    Raises:
        TypeError: `function` cannot be called.
        ValueError: A configuration with code is read in safe mode.

    Examples:
        >>> layer = Lambda(lambda x: x * 2)
        >>> layer(tf.constant([1.0, 2.0])).numpy().tolist()
        [2.0, 4.0]
    """

    def __init__(
        self, function, output_shape=None, mask=None, arguments=None, **kwargs
    ):
        if not callable(function):
            raise TypeError(
                f"`function` must be callable. Received: function={function!r}."
            )
        super().__init__(**kwargs)
        self.function = function
        self.supports_masking = mask is not None
        self.arguments = arguments or {}
        self.mask = mask
        # The name `output_shape` is that of a property of layers.
        self._output_shape = output_shape
        self._passed_on = [
            name
            for name in ("mask", "training")
            if name in inspect.signature(function).parameters
        ]

    def call(self, inputs, mask=None, training=None):
        given = {"mask": mask, "training": training}
        passed_on = {name: given[name] for name in self._passed_on}
        return self.function(inputs, **self.arguments, **passed_on)

    def compute_mask(self, inputs, mask=None):
        return self.mask(inputs, mask) if callable(self.mask) else self.mask

    def compute_output_spec(self, inputs, **kwargs):
        if self._output_shape is None:
            return infer_output_spec(self.call, (inputs,), kwargs)
        shape = tf.nest.map_structure(lambda tensor: tensor.shape, inputs)
        return KerasTensor(self.compute_output_shape(shape), self.compute_dtype)

    def compute_output_shape(self, input_shape):
        if self._output_shape is None:
            inputs = symbolic_inputs(input_shape, self.compute_dtype)
            outputs = self.compute_output_spec(inputs)
            return tf.nest.map_structure(lambda out: out.shape, outputs)
        if callable(self._output_shape):
            return self._output_shape(input_shape)
        return (input_shape[0], *self._output_shape)

    def get_config(self):
        config = {
            **super().get_config(),
            "function": _to_config(self.function),
            "arguments": serialize_keras_object(self.arguments),
        }
        if self._output_shape is not None:
            config["output_shape"] = _to_config(self._output_shape)
        if self.mask is not None:
            config["mask"] = _to_config(self.mask)
        return config

    @classmethod
    def from_config(cls, config, custom_objects=None, safe_mode=None):
        """Return the layer that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and functions of the user.
            safe_mode: Boolean, whether code is refused; as for the data that
                the configuration is part of when `None`.

        Returns:
            Lambda.

        Raises:
            ValueError: The configuration holds code, in safe mode.
        """
        safe = in_safe_mode() if safe_mode is None else safe_mode
        with CustomObjectScope(custom_objects), safe_mode_scope(safe):
            return cls(**{key: _from_config(config[key]) for key in config})


def _to_config(value):
    """Return a function or a value as data; a lambda as Keras writes it."""
    if getattr(value, "__name__", "") != "<lambda>":
        return serialize_keras_object(value)
    keys = ("code", "defaults", "closure")
    config = dict(zip(keys, function_to_code(value), strict=True))
    return {"class_name": "__lambda__", "config": config}


def _from_config(data):
    is_lambda = isinstance(data, dict) and data.get("class_name") == (
        "__lambda__"
    )
    if is_lambda and "code" in data["config"]:
        return function_from_code(**data["config"])
    return deserialize_keras_object(data)

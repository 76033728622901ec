"""Models that are a list of layers."""

import tensorflow as tf

from keras_reference.core.call_scope import CallScope
from keras_reference.core.function import Function
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.masks import with_masks
from keras_reference.core.symbolic import symbolic_inputs
from keras_reference.layers.core.input_layer import Input, InputLayer
from keras_reference.layers.layer import Layer
from keras_reference.models.model import Model
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


class Sequential(Model):
    """A list of layers, each called on the output of the one before.

    With an `Input` first the layers are built as they are added; without one
    the first call builds them.

    Args:
        layers: List of layers; none when `None`.
        trainable: Boolean, whether training changes the weights.
        name: String, the name; made up when `None`.

    Call arguments:
        inputs: Tensor or nest of tensors.
        training: Boolean, whether the call is part of training.
        mask: Tensor of booleans, the mask of the inputs.

    Raises:
        ValueError: A layer is not one, or two have the same name.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> model = Sequential([Dense(4, activation="relu"), Dense(1)])
        >>> model.built
        False
        >>> model.build((None, 3))
        >>> model.output_shape, model.count_params()
        ((None, 1), 21)
    """

    _is_list = True

    def __init__(self, layers=None, trainable=True, name=None):
        super().__init__(trainable=trainable, name=name)
        self.autocast = False
        self._sequence = []
        self._has_input = False
        self._start = None
        self._end = None
        for layer in layers or []:
            self.add(layer)

    @property
    def layers(self):
        """List of the layers, without the one that `Input` stands for."""
        return [
            item for item in self._sequence if not isinstance(item, InputLayer)
        ]

    def add(self, layer, rebuild=True):
        """Append a layer.

        Args:
            layer: Layer, or what `Input` returns.
            rebuild: Boolean, accepted for the signature; only the new layer
                is ever built.

        Raises:
            ValueError: `layer` is no layer, or its name is taken.

        Examples:
            >>> from keras_reference.layers import Dense, Input
            >>> model = Sequential()
            >>> model.add(Input((3,)))
            >>> model.add(Dense(2))
            >>> model.output_shape
            (None, 2)
        """
        if isinstance(layer, KerasTensor) and layer._keras_history:
            layer = layer._keras_history[0]
        if not isinstance(layer, Layer):
            raise ValueError(
                "`layer` must be a layer. "
                f"Received: {layer!r} (of type {type(layer).__name__})."
            )
        if any(layer.name == other.name for other in self._sequence):
            raise ValueError(
                "Layers of a model must have unique names. "
                f"Received: a second layer with name='{layer.name}'. "
                "Pass another `name`."
            )
        if not self._sequence and layer._first_shape is not None:
            self.add(Input(layer._first_shape))
        if isinstance(layer, InputLayer) and self._sequence:
            raise ValueError(
                "An `Input` must come first. "
                f"Received: '{layer.name}' after {len(self._sequence)} layers."
            )
        self._sequence.append(layer)
        self._function = None
        if isinstance(layer, InputLayer):
            self._has_input = True
            self._start = self._end = layer.output
        elif self._end is not None:
            with CallScope(self):
                self._end = layer(self._end)
            self.built = True

    def pop(self, rebuild=True):
        """Remove the last layer.

        Args:
            rebuild: Boolean, accepted for the signature; nothing has to be
                built for it.

        Returns:
            The layer.

        Raises:
            ValueError: There is no layer.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> model = Sequential([Dense(2), Dense(3, name="last")])
            >>> model.pop().name
            'last'
        """
        if not self.layers:
            raise ValueError(
                "Only a model with layers has a last one. "
                f"Received: '{self.name}' without any."
            )
        layer = self._sequence.pop()
        self._function = None
        if self.inputs is not None:
            self._end = layer._inbound_nodes[-1].inputs[0]
        return layer

    def build(self, input_shape=None):
        """Build the layers for inputs of a shape.

        Args:
            input_shape: Tuple, `None` for sizes that are not known; or a nest
                of tuples, where the first layer takes several tensors.

        Raises:
            ValueError: There is no layer.
        """
        if not self.layers:
            raise ValueError(
                "A model without layers cannot be built. "
                f"Received: '{self.name}'. Call `add(layer)` first."
            )
        if self._end is not None:
            return
        if not _is_shape(input_shape):
            # Several inputs: nothing that `inputs` could name.
            _through(self.layers, symbolic_inputs(input_shape))
            return
        first = Input(batch_shape=tuple(input_shape))
        self._start = first
        self._sequence.insert(0, first._keras_history[0])
        self._end = _through(self.layers, first)

    def _build_from_call(self, args: tuple, kwargs: dict) -> None:
        self.build(_for_any_batch(args[0]))

    def _output_spec(self, inputs):
        if not self.built:
            self.build(_for_any_batch(inputs))
        if self._end is None:
            return super()._output_spec(inputs)
        return self._end

    def call(self, inputs, training=None, mask=None, **kwargs):
        if kwargs:
            raise ValueError(
                f"`Sequential` passes no further arguments to its layers. "
                f"Received: {kwargs}. Use a functional model instead."
            )
        if self._has_input:
            if self._function is None:
                self._function = Function(self._start, self._end, self.name)
            return super().call(inputs, training=training, mask=mask)
        # Built for the first shape, but not bound to it.
        layers = self._sequence[self._start is not None :]
        return _through(layers, inputs, mask)

    @property
    def inputs(self):
        """List of the symbolic input; `None` before it is known."""
        return None if self._start is None else [self._start]

    @property
    def outputs(self):
        """List of the symbolic output; `None` before it is known."""
        return None if self._end is None else [self._end]

    def _graph(self, attribute: str) -> Function:
        if self._function is None and self._end is not None:
            self._function = Function(self._start, self._end, self.name)
        return super()._graph(attribute)

    def get_config(self):
        """Return the arguments and the layers that make an equal model.

        Returns:
            Dictionary that `from_config` accepts.
        """
        config = Layer.get_config(self)
        config["layers"] = [
            serialize_keras_object(layer) for layer in self._sequence
        ]
        if self._start is not None:
            config["build_input_shape"] = self._start.shape
        return config

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Return the model that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and classes of the user.

        Returns:
            Sequential.
        """
        model = cls(name=config.get("name"))
        model.trainable = config.get("trainable", True)
        for layer in config["layers"]:
            model.add(deserialize_keras_object(layer, custom_objects))
        shape = config.get("build_input_shape")
        if shape and model._start is None:
            model.build_from_config({"input_shape": shape})
        return model


def _is_shape(value) -> bool:
    """Return whether `value` is a shape, not a nest of shapes."""
    return not isinstance(value, dict) and all(
        size is None or isinstance(size, int) for size in value
    )


def _for_any_batch(inputs):
    """Return the shapes of tensors, with a batch of any size."""
    return tf.nest.map_structure(
        lambda tensor: (None, *tensor.shape[1:]), inputs
    )


def _through(layers: list, inputs, mask=None):
    """Return what the last layer makes of inputs of the first."""
    if mask is not None:
        inputs = with_masks(inputs, mask)
    for layer in layers:
        inputs = layer(inputs)
    return inputs

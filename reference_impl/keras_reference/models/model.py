"""Models: layers that can be trained."""

import tensorflow as tf

from keras_reference.core.call_scope import path_of
from keras_reference.core.function import Function
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.masks import with_masks
from keras_reference.core.symbolic import infer_output_spec, symbolic_inputs
from keras_reference.layers.layer import Layer
from keras_reference.models.model_config import ModelConfig, shapes_of_call
from keras_reference.models.on_disk import OnDisk
from keras_reference.models.start_at_inputs import start_at_inputs
from keras_reference.models.state_tree import StateTree
from keras_reference.models.summary import print_summary
from keras_reference.trainers.trainer import Trainer


class Model(ModelConfig, OnDisk, StateTree, Trainer, Layer):
    """A layer with a training loop.

    There are three ways to make one: `Model(inputs, outputs)` from symbolic
    tensors, `Sequential`, and a subclass with a `call` method.

    Args:
        *args: `inputs` and `outputs`, symbolic tensors or nests of them; none
            for a subclass that has a `call` method.
        **kwargs: `inputs`, `outputs`, and the arguments of `Layer`, such as
            `name` and `trainable`.

    Call arguments:
        inputs: Tensor or nest of tensors.
        training: Boolean, whether the call is part of training.
        mask: Tensor of booleans, the mask of the inputs, or a nest of them.

    Raises:
        ValueError: `outputs` are not computed from `inputs`.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> inputs = Input((3,))
        >>> model = Model(inputs, Dense(2)(inputs))
        >>> model.output_shape
        (None, 2)

        >>> class Twice(Model):
        ...     def __init__(self):
        ...         super().__init__()
        ...         self.dense = Dense(3, kernel_initializer="ones")
        ...
        ...     def call(self, inputs):
        ...         return self.dense(self.dense(inputs))
        >>> import numpy as np
        >>> Twice().predict(np.ones((1, 3)), verbose=0).tolist()
        [[9.0, 9.0, 9.0]]
    """

    _function = None
    # Whether the layers follow one another by their nature.
    _is_list = False
    _masks_inside = True

    def __new__(cls, *args, **kwargs):
        if cls is Model and (args or "inputs" in kwargs):
            # Here, not at the top: `Functional` is a `Model`.
            from keras_reference.models.functional import Functional

            cls = Functional
        return super().__new__(cls, *args, **kwargs)

    def __init__(self, *args, **kwargs):
        graph = dict(zip(("inputs", "outputs"), args, strict=False))
        for name in ("inputs", "outputs"):
            if name in kwargs:
                graph[name] = kwargs.pop(name)
        if len(graph) == 1 or len(args) > 2:
            raise ValueError(
                "`inputs` and `outputs` go together. "
                f"Received: {len(args)} positional arguments and "
                f"{list(graph)}."
            )
        super().__init__(**kwargs)
        if graph:
            inputs, outputs = start_at_inputs(*map(_alone, graph.values()))
            self._function = Function(inputs, outputs, self.name)
            # The graph casts each input to what it was declared as.
            self.autocast = False
            self.built = True
            self._graph_layers = [
                item
                for item in self._function.operations
                if isinstance(item, Layer)
            ]

    def build(self, input_shape):
        """Create the weights, as a call would.

        Args:
            input_shape: Tuple, the shape of the input, or a nest of shapes.
        """
        if self._function is None:
            inputs = symbolic_inputs(input_shape)
            infer_output_spec(self.call, (inputs,), {})

    def _output_spec(self, inputs):
        """Return what a call returns, as symbolic tensors; build the model."""
        if self._function is not None:
            return self._function.output_structure
        return infer_output_spec(self, (_symbolic_like(inputs),), {})

    def _build_from_call(self, args: tuple, kwargs: dict) -> None:
        if type(self).build is not Model.build:
            super()._build_from_call(args, kwargs)
            return
        # The call that follows builds the layers inside.
        self.path = path_of(self.name)
        vars(self)["_build_shapes"] = shapes_of_call(self, args, kwargs)
        self.built = True

    def call(self, inputs, training=None, mask=None):
        if self._function is None:
            raise NotImplementedError(
                f"{type(self).__name__} must have a `call` method, or be made "
                f"with `inputs` and `outputs`. Received: a call of "
                f"'{self.name}'."
            )
        if mask is not None:
            inputs = with_masks(inputs, mask)
        return self._function(inputs)

    @property
    def layers(self):
        """List of the layers directly inside."""
        if self._function is not None:
            return self._graph_layers
        return self._members(Layer)

    @property
    def inputs(self):
        """List of the symbolic inputs; `None` where there is no graph."""
        return self._function.inputs if self._function else None

    @property
    def outputs(self):
        """List of the symbolic outputs; `None` where there is no graph."""
        return self._function.outputs if self._function else None

    @property
    def input(self):
        """The symbolic input, with the structure it was given in."""
        return self._graph("input").input_structure

    @property
    def output(self):
        """The symbolic output, with the structure it was given in."""
        return self._graph("output").output_structure

    @property
    def input_shape(self):
        """Tuple, the shape of the only input, or a list of shapes."""
        return _shapes(self._graph("input_shape").inputs)

    @property
    def output_shape(self):
        """Tuple, the shape of the only output, or a list of shapes."""
        return _shapes(self._graph("output_shape").outputs)

    @property
    def output_names(self):
        """List of the names of the layers that make the outputs."""
        if self._function is None:
            return None
        if isinstance(self._function.output_structure, dict):
            return sorted(self._function.output_structure)
        return [t._keras_history[0].name for t in self._function.outputs]

    def _graph(self, attribute: str) -> Function:
        if self._function is None:
            raise AttributeError(
                f"`{attribute}` needs a model made of symbolic tensors. "
                f"Received: {self!r}."
            )
        return self._function

    def get_layer(self, name=None, index=None):
        """Return a layer by its name or its place.

        Args:
            name: String, the name of the layer.
            index: Integer, the place of the layer in `layers`.

        Returns:
            Layer.

        Raises:
            ValueError: There is no such layer, or not exactly one of the two
                arguments was given.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> Sequential([Dense(2, name="last")]).get_layer("last").units
            2
        """
        if (name is None) == (index is None):
            raise ValueError(
                "One of `name` and `index` must be given. "
                f"Received: name={name}, index={index}."
            )
        if index is not None:
            if index >= len(self.layers):
                raise ValueError(
                    f"`index` must be less than {len(self.layers)}, the number "
                    f"of layers. Received: index={index}."
                )
            return self.layers[index]
        for layer in self.layers:
            if layer.name == name:
                return layer
        raise ValueError(
            f"`name` must be one of {[layer.name for layer in self.layers]}. "
            f"Received: name={name}."
        )

    def summary(
        self,
        line_length=None,
        positions=None,
        print_fn=None,
        expand_nested=False,
        show_trainable=False,
        layer_range=None,
    ):
        """Print a table of the layers, their shapes and their parameters.

        Args:
            line_length: Integer, the width of the table; what is useful and
                fits into the terminal when `None`.
            positions: List of floats, where columns end as shares of the line;
                the last is 1.
            print_fn: Function called with the whole text; `print` when `None`.
            expand_nested: Boolean, whether layers inside of layers are listed.
            show_trainable: Boolean, whether a column says what is trained.
            layer_range: Pair of regular expressions, which the start of the
                names of the first and the last layer listed match.

        Examples:
            >>> from keras_reference.layers import Dense, Input
            >>> from keras_reference.models import Sequential
            >>> lines = []
            >>> Sequential([Input((2,)), Dense(3)]).summary(
            ...     print_fn=lines.append
            ... )
            >>> "Total params: 9" in lines[0]
            True
        """
        print_summary(
            self,
            line_length=line_length,
            positions=positions,
            print_fn=print_fn,
            expand_nested=expand_nested,
            show_trainable=show_trainable,
            layer_range=layer_range,
        )


def _alone(structure):
    """Return the only item of a list or tuple, or else the structure."""
    if isinstance(structure, (list, tuple)) and len(structure) == 1:
        return structure[0]
    return structure


def _shapes(tensors: list):
    shapes = [tensor.shape for tensor in tensors]
    return shapes[0] if len(shapes) == 1 else shapes


def _symbolic_like(tensors):
    """Return symbolic tensors for a batch of any size like `tensors`."""
    return tf.nest.map_structure(
        lambda tensor: KerasTensor((None, *tensor.shape[1:]), tensor.dtype),
        tensors,
    )

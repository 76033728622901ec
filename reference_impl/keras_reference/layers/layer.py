"""The base of all layers: building and calling."""

import inspect

import numpy as np
import tensorflow as tf

from keras_reference import regularizers
from keras_reference.core.call_scope import CallScope, current
from keras_reference.core.input_spec import check_input
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.masks import mask_of
from keras_reference.core.node import Node
from keras_reference.core.symbolic import (
    infer_output_spec,
    is_symbolic,
    symbolic_inputs,
)
from keras_reference.layers.call_arguments import (
    check_shape_names,
    first_by_name,
    first_shape,
    parameters_of,
    shape_of,
    shapes_for,
)
from keras_reference.layers.complete_build import complete_build
from keras_reference.layers.configurable import Configurable
from keras_reference.layers.left_by_autograph import LeftByAutograph
from keras_reference.layers.loss_collector import LossCollector
from keras_reference.layers.mask_carrier import MaskCarrier
from keras_reference.layers.own_policy import OwnPolicy
from keras_reference.layers.state_owner import MISSING_INIT, StateOwner
from keras_reference.layers.stateless import Stateless


class Layer(
    MaskCarrier,
    LossCollector,
    Stateless,
    LeftByAutograph,
    OwnPolicy,
    Configurable,
    StateOwner,
):
    """A function of tensors that may have weights.

    A subclass makes its weights in `build(input_shape)`, which the first call
    runs, and computes in `call(inputs)`. Layers and weights that it keeps in
    attributes, lists, tuples, dictionaries or sets are found there.

    Args:
        activity_regularizer: Function of the output that returns a loss.
        trainable: Boolean, whether training changes the weights.
        dtype: String, dtype of computation and weights, or DTypePolicy;
            `None` for `keras.config.dtype_policy()`.
        autocast: Boolean, whether floating inputs are cast to `dtype`.
        name: String, unique name; made from the class name when `None`.
        **kwargs: `input_shape` or `input_dim`, the shape of the first layer of
            a `Sequential` without the batch axis; an `Input` is preferred.

    Call arguments:
        inputs: Tensor or nest of tensors.
        training: Boolean, whether the call is part of training; inherited
            from the layer that calls this one when not given.
        mask: Tensor of booleans, which steps of the input count; the mask
            that the input carries when not given.

    Raises:
        ValueError: An argument is unknown or out of range.

    Examples:
        >>> class Scale(Layer):
        ...     def build(self, input_shape):
        ...         self.factor = self.add_weight((), initializer="ones")
        ...
        ...     def call(self, inputs):
        ...         return inputs * self.factor
        >>> scale = Scale()
        >>> scale(tf.constant([2.0, 3.0])).numpy().tolist()
        [2.0, 3.0]
        >>> [weight.shape.rank for weight in scale.weights]
        [0]
    """

    built = False
    input_spec = None

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "build" in cls.__dict__:
            cls.build = complete_build(cls.build)

    def __init__(
        self,
        *,
        activity_regularizer=None,
        trainable=True,
        dtype=None,
        autocast=True,
        name=None,
        **kwargs,
    ):
        self._first_shape = first_shape(kwargs)
        if kwargs:
            raise ValueError(
                f"`{type(self).__name__}` has no such arguments. "
                f"Received: {kwargs}."
            )
        # Before the policy, which asks for it.
        self.autocast, self._remat = autocast, current.remat
        super().__init__(trainable, dtype, name)
        self.activity_regularizer = regularizers.get(activity_regularizer)
        if self.activity_regularizer is not None or self._makes_masks():
            self._opens_scope = True
        self._takes_training = "training" in parameters_of(type(self), "call")
        # Past `__setattr__`, which looks for weights in dictionaries.
        vars(self)["_build_shapes"] = {}

    @complete_build
    def build(self, input_shape):
        """Create the weights; layers with weights override it.

        Args:
            input_shape: Tuple, the shape of the input, or a nest of shapes.
        """

    def call(self, *args, **kwargs):
        """Compute the output; every layer overrides it.

        Args:
            *args: Tensors.
            **kwargs: Further arguments.

        Returns:
            Tensor or nest of tensors.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must have a `call` method. "
            f"Received: a call of '{self.name}' without one."
        )

    def __call__(self, *args, **kwargs):
        # A tensor of the right dtype without a mask, and a layer that is
        # built: the usual call, with nothing to prepare.
        masks = None
        if not (
            self.built
            and len(args) == 1
            and isinstance(args[0], tf.Tensor)
            and args[0].dtype is self._compute_dtype
            and "_keras_mask" not in args[0].__dict__
        ):
            args = args or first_by_name(type(self), kwargs)
            if is_symbolic(args) or is_symbolic(kwargs.values()):
                return self._call_symbolically(args, kwargs)
            masks, kwargs = self._take_masks(args, kwargs)
            args, kwargs = self._prepare(args, kwargs)
        if self.input_spec is not None:
            check_input(self.input_spec, args[0], self.name)
        training = kwargs.pop("training", None)
        if training is None:
            training = current.training
        if training is not None and self._takes_training:
            kwargs["training"] = training
        if masks is None and not self._opens_scope:
            return self.call(*args, **kwargs)
        with CallScope(self, training):
            outputs = self.call(*args, **kwargs)
            if self.activity_regularizer is not None:
                self._regularize_activity(outputs)
            self._carry_masks(args, masks, outputs)
            return outputs

    def _prepare(self, args: tuple, kwargs: dict) -> tuple:
        """Return tensors for arrays, and build the layer."""
        if "_state_names" not in self.__dict__:
            raise RuntimeError(MISSING_INIT.format(type(self).__name__))
        if not args:
            # Raises if something was left out that `call` needs.
            inspect.signature(self.call).bind(**kwargs)
        for leaf in tf.nest.flatten(args):
            if isinstance(leaf, (str, bytes, int, float)):
                raise ValueError(
                    "Positional arguments of a layer must be tensors. "
                    f"Received: {leaf!r} (of type {type(leaf).__name__}). "
                    "Pass it by name, or make it an array."
                )
        given = args, kwargs
        args, kwargs = tf.nest.map_structure(self._to_tensor, given)
        if not self.built:
            if self.input_spec is not None:
                check_input(self.input_spec, args[0], self.name)
            dtype = self._compute_dtype
            self._build_from_call(args, kwargs)
            if self._compute_dtype is not dtype:
                # A map of policies knows it only now.
                return tf.nest.map_structure(self._to_tensor, given)
        return args, kwargs

    def _to_tensor(self, value):
        if isinstance(value, (np.ndarray, np.generic)):
            value = tf.convert_to_tensor(value)
        if not isinstance(value, (tf.Tensor, tf.Variable)):
            return value
        if not (self.autocast and value.dtype.is_floating):
            return value
        cast = tf.cast(value, self._compute_dtype)
        if mask_of(value) is not None:
            cast._keras_mask = mask_of(value)
        return cast

    def _build_from_call(self, args: tuple, kwargs: dict) -> None:
        check_shape_names(type(self))
        self.build(**shapes_for(type(self), "build", args, kwargs))

    def _call_symbolically(self, args: tuple, kwargs: dict):
        """Record a call on symbolic tensors as a node."""
        if self.input_spec is not None:
            check_input(self.input_spec, args[0], self.name)
        if not self.built:
            self._build_from_call(args, kwargs)
        masks, kwargs = self._take_masks(args, kwargs)
        specs = tf.nest.map_structure(self._to_spec, args)
        outputs = self.compute_output_spec(*specs, **kwargs)
        Node(self, args, kwargs, outputs)
        self._carry_masks(args, masks, outputs)
        return outputs

    def _to_spec(self, value):
        """Return a symbolic tensor as `call` will see it, cast."""
        if not isinstance(value, KerasTensor) or not self.autocast:
            return value
        dtype = tf.as_dtype(value.dtype)
        if not dtype.is_floating or dtype is self._compute_dtype:
            return value
        return KerasTensor(value.shape, self.compute_dtype)

    def compute_output_spec(self, *args, **kwargs):
        """Return what a call would return, as symbolic tensors.

        Args:
            *args: Symbolic tensors, as for `call`.
            **kwargs: Further arguments, as for `call`.

        Returns:
            Symbolic tensor or nest of them.
        """
        # A trace also builds the layers inside, where `build` does not.
        if (
            type(self).compute_output_shape is Layer.compute_output_shape
            or self._opens_scope
            and any(not layer.built for layer in self._members(Layer))
        ):
            with CallScope(self):
                outputs = infer_output_spec(self.__call__, args, kwargs)
            self._forget_losses()
            return outputs
        shapes = shapes_for(type(self), "compute_output_shape", args, kwargs)
        return symbolic_inputs(
            self.compute_output_shape(**shapes), self.compute_dtype
        )

    def compute_output_shape(self, input_shape):
        """Return the shape of the output for an input of `input_shape`.

        Args:
            input_shape: Tuple, `None` for sizes that are not known; or a nest
                of them.

        Returns:
            Tuple, or a nest of them.
        """
        inputs = symbolic_inputs(input_shape, self.compute_dtype)
        outputs = self.compute_output_spec(inputs)
        return tf.nest.map_structure(shape_of, outputs)

    def __repr__(self):
        return f"<{type(self).__name__} name={self.name}, built={self.built}>"

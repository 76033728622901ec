"""What normalizations with a learned scale and offset share."""

import tensorflow as tf

from keras_reference import constraints, initializers, regularizers
from keras_reference.layers.layer import Layer


class AffineNormalization(Layer):
    """A layer that ends with `outputs * gamma + beta`.

    Args:
        epsilon: Float, added to the variance.
        center: Boolean, whether there is an offset `beta`.
        scale: Boolean, whether there is a scale `gamma`.
        beta_initializer: Name, function or object that makes the offset.
        gamma_initializer: Name, function or object that makes the scale.
        beta_regularizer: Function of the offset that returns a loss.
        gamma_regularizer: Function of the scale that returns a loss.
        beta_constraint: Function applied to the offset after each update.
        gamma_constraint: Function applied to the scale after each update.
        **kwargs: Arguments of `Layer`.
    """

    def __init__(
        self,
        epsilon,
        center,
        scale,
        beta_initializer,
        gamma_initializer,
        beta_regularizer,
        gamma_regularizer,
        beta_constraint,
        gamma_constraint,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.epsilon = float(epsilon)
        self.center = center
        self.scale = scale
        self.beta_initializer = initializers.get(beta_initializer)
        self.gamma_initializer = initializers.get(gamma_initializer)
        self.beta_regularizer = regularizers.get(beta_regularizer)
        self.gamma_regularizer = regularizers.get(gamma_regularizer)
        self.beta_constraint = constraints.get(beta_constraint)
        self.gamma_constraint = constraints.get(gamma_constraint)
        self.supports_masking = True
        self.gamma = None
        self.beta = None

    def _add_gamma_and_beta(self, shape) -> None:
        # Not cast to float16: the statistics are float32 anyway.
        if self.scale:
            self.gamma = self.add_weight(
                name="gamma",
                shape=shape,
                initializer=self.gamma_initializer,
                regularizer=self.gamma_regularizer,
                constraint=self.gamma_constraint,
                autocast=False,
            )
        if self.center:
            self.beta = self.add_weight(
                name="beta",
                shape=shape,
                initializer=self.beta_initializer,
                regularizer=self.beta_regularizer,
                constraint=self.beta_constraint,
                autocast=False,
            )

    def _scale_and_shift(self, outputs, shape=None):
        """Return `outputs * gamma + beta`, the weights reshaped if asked."""
        if self.gamma is not None:
            outputs = outputs * reshape_weight(self.gamma, shape, outputs.dtype)
        if self.beta is not None:
            outputs = outputs + reshape_weight(self.beta, shape, outputs.dtype)
        return outputs

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "epsilon": self.epsilon,
            "center": self.center,
            "scale": self.scale,
            "beta_initializer": initializers.serialize(self.beta_initializer),
            "gamma_initializer": initializers.serialize(self.gamma_initializer),
            "beta_regularizer": regularizers.serialize(self.beta_regularizer),
            "gamma_regularizer": regularizers.serialize(self.gamma_regularizer),
            "beta_constraint": constraints.serialize(self.beta_constraint),
            "gamma_constraint": constraints.serialize(self.gamma_constraint),
        }


def reshape_weight(weight, shape, dtype):
    """Return a weight in a shape and dtype to compute with.

    Examples:
        >>> reshape_weight(tf.ones(2), (1, 2, 1), "float64").shape
        TensorShape([1, 2, 1])
    """
    if shape is not None:
        weight = tf.reshape(weight, shape)
    return tf.cast(weight, dtype)


def size_of_axis(input_shape, axis: int) -> int:
    """Return the size of an axis that weights are made for.

    Raises:
        ValueError: There is no such axis, or its size is not known.

    Examples:
        >>> size_of_axis((None, 3), -1)
        3
    """
    rank = len(input_shape)
    if not -rank <= axis < rank:
        raise ValueError(
            f"`axis` must be from {-rank} to {rank - 1} for an input of rank "
            f"{rank}. Received: axis={axis}, input_shape={tuple(input_shape)}."
        )
    if input_shape[axis] is None:
        raise ValueError(
            f"Axis {axis} of the input must have a size. "
            f"Received: input_shape={tuple(input_shape)}."
        )
    return input_shape[axis]


def check_axes(axis, name="axis"):
    """Return one or several axes as a list of integers.

    Raises:
        TypeError: `axis` is no integer and no list or tuple of integers.

    Examples:
        >>> check_axes((1, 2)), check_axes(-1)
        ([1, 2], [-1])
    """
    axes = list(axis) if isinstance(axis, (list, tuple)) else [axis]
    if not all(isinstance(a, int) and not isinstance(a, bool) for a in axes):
        raise TypeError(
            f"`{name}` must be an integer or a tuple of integers. "
            f"Received: {name}={axis!r}."
        )
    return axes


def normalized_axes(axis, input_shape) -> list:
    """Return axes counted from the front, sorted, each with a known size.

    Raises:
        ValueError: There is no such axis, one is named twice, or its size is
            not known.

    Examples:
        >>> normalized_axes([-1, 1], (None, 3, 4))
        [1, 2]
    """
    for a in axis:
        size_of_axis(input_shape, a)
    axes = sorted(a % len(input_shape) for a in axis)
    if len(set(axes)) < len(axes):
        raise ValueError(
            "`axis` must name each axis once. "
            f"Received: axis={axis}, input_shape={tuple(input_shape)}."
        )
    return axes

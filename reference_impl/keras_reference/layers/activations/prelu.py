"""The rectified linear unit with a learned slope."""

import tensorflow as tf

from keras_reference import constraints, initializers, regularizers
from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.layer import Layer


class PReLU(Layer):
    """Let positive elements pass, scale negative ones by a learned slope.

    `output = input` where `input > 0`, `alpha * input` elsewhere. Each place
    of a sample has a slope of its own; along shared axes all have one.

    Reference:
        He et al., "Delving Deep into Rectifiers", 2015.

    Args:
        alpha_initializer: Name, function or object that makes the slopes.
        alpha_regularizer: Function of the slopes that returns a loss.
        alpha_constraint: Function applied to the slopes after each update.
        shared_axes: Integer or list of integers from 1, the axes along which
            the slope is the same.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: A shared axis is not there, or another one has no size.

    Examples:
        >>> layer = PReLU(alpha_initializer="ones")
        >>> layer(tf.constant([[-2.0, 3.0]])).numpy().tolist()
        [[-2.0, 3.0]]
    """

    def __init__(
        self,
        alpha_initializer="Zeros",
        alpha_regularizer=None,
        alpha_constraint=None,
        shared_axes=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.alpha_initializer = initializers.get(alpha_initializer)
        self.alpha_regularizer = regularizers.get(alpha_regularizer)
        self.alpha_constraint = constraints.get(alpha_constraint)
        if isinstance(shared_axes, int):
            shared_axes = [shared_axes]
        self.shared_axes = None if shared_axes is None else list(shared_axes)
        self.supports_masking = True

    def build(self, input_shape):
        rank = len(input_shape)
        shared = self.shared_axes or []
        if any(axis not in range(1, rank) for axis in shared):
            raise ValueError(
                f"`shared_axes` must be from 1 to {rank - 1} for an input of "
                f"rank {rank}. Received: shared_axes={shared}."
            )
        sizes = {a: input_shape[a] for a in range(1, rank) if a not in shared}
        if None in sizes.values():
            raise ValueError(
                "Axes of the input that are not shared must have a size. "
                f"Received: input_shape={tuple(input_shape)}."
            )
        self.alpha = self.add_weight(
            name="alpha",
            shape=[sizes.get(axis, 1) for axis in range(1, rank)],
            initializer=self.alpha_initializer,
            regularizer=self.alpha_regularizer,
            constraint=self.alpha_constraint,
        )
        self.input_spec = InputSpec(ndim=rank, axes=sizes if shared else {})

    def call(self, inputs):
        return tf.nn.relu(inputs) - self.alpha * tf.nn.relu(-inputs)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "alpha_initializer": initializers.serialize(self.alpha_initializer),
            "alpha_regularizer": regularizers.serialize(self.alpha_regularizer),
            "alpha_constraint": constraints.serialize(self.alpha_constraint),
            "shared_axes": self.shared_axes,
        }

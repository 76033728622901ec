"""The sum of inputs."""

import functools

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge


class Add(Merge):
    """Add inputs: `outputs = inputs[0] + inputs[1] + ...`

    Args:
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: List of tensors.

    Input shape:
        List of shapes `(batch_size, ...)` that broadcast.

    Output shape:
        The shape they broadcast to.

    Raises:
        ValueError: The inputs are no list, or their shapes do not fit.

    Examples:
        >>> Add()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[4.0, 7.0]]
    """

    def call(self, inputs):
        return functools.reduce(tf.add, self._aligned(inputs))


def add(inputs, **kwargs):
    """Return the sum of tensors.

    Args:
        inputs: List of tensors.
        **kwargs: Arguments of the layer `Add`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> add(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[4.0, 7.0]]
    """
    return Add(**kwargs)(inputs)

"""The mean of inputs."""

import functools

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge


class Average(Merge):
    """Average inputs: `outputs = (inputs[0] + inputs[1] + ...) / n`

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
        >>> Average()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[2.0, 3.5]]
    """

    def call(self, inputs):
        total = functools.reduce(tf.add, self._aligned(inputs))
        return total / len(inputs)

    def _dtype_of(self, inputs) -> str:
        dtype = super()._dtype_of(inputs)
        is_number = tf.as_dtype(dtype).is_floating
        return dtype if is_number else self.compute_dtype


def average(inputs, **kwargs):
    """Return the mean of tensors.

    Args:
        inputs: List of tensors.
        **kwargs: Arguments of the layer `Average`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> average(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[2.0, 3.5]]
    """
    return Average(**kwargs)(inputs)

"""The smallest of inputs."""

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge
from keras_reference.layers.merging.reduce_unmasked import reduce_unmasked


class Minimum(Merge):
    """Take the smallest of the inputs at each place.

    Steps that the mask of an input leaves out are not looked at; where every
    input leaves a step out it is that of the first.

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
        >>> Minimum()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[1.0, 2.0]]
    """

    def call(self, inputs):
        return reduce_unmasked(tf.minimum, self, inputs)


def minimum(inputs, **kwargs):
    """Return the smallest of tensors at each place.

    Args:
        inputs: List of tensors.
        **kwargs: Arguments of the layer `Minimum`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> minimum(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[1.0, 2.0]]
    """
    return Minimum(**kwargs)(inputs)

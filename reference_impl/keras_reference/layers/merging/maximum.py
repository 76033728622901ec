"""The largest of inputs."""

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge
from keras_reference.layers.merging.reduce_unmasked import reduce_unmasked


class Maximum(Merge):
    """Take the largest of the inputs at each place.

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
        >>> Maximum()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[3.0, 5.0]]
    """

    def call(self, inputs):
        return reduce_unmasked(tf.maximum, self, inputs)


def maximum(inputs, **kwargs):
    """Return the largest of tensors at each place.

    Args:
        inputs: List of tensors.
        **kwargs: Arguments of the layer `Maximum`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> maximum(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[3.0, 5.0]]
    """
    return Maximum(**kwargs)(inputs)

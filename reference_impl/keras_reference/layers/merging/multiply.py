"""The product of inputs."""

import functools

import tensorflow as tf

from keras_reference.core.masks import mask_of
from keras_reference.layers.merging.merge import Merge, mask_like


class Multiply(Merge):
    """Multiply inputs: `outputs = inputs[0] * inputs[1] * ...`

    Steps that the mask of an input leaves out count as 1; where every input
    leaves a step out the product is 0.


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
        >>> Multiply()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[3.0, 10.0]]
    """

    def call(self, inputs):
        masks = [mask_of(x) for x in inputs]
        factors = self._aligned(inputs)
        if any(mask is not None for mask in masks):
            factors = [
                x if mask is None else tf.where(mask_like(mask, x), x, 1)
                for x, mask in zip(factors, masks, strict=True)
            ]
        outputs = functools.reduce(tf.multiply, factors)
        mask = self.compute_mask(inputs, masks)
        if mask is None:
            return outputs
        return tf.where(mask_like(mask, outputs), outputs, 0)


def multiply(inputs, **kwargs):
    """Return the product of tensors.

    Args:
        inputs: List of tensors.
        **kwargs: Arguments of the layer `Multiply`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> multiply(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[3.0, 10.0]]
    """
    return Multiply(**kwargs)(inputs)

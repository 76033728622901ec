"""The softmax function as a layer."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.layers.layer import Layer


class Softmax(Layer):
    """Turn numbers into positive numbers whose sum is 1.

    `output = exp(input) / sum(exp(input))`, the sum along `axis`. Elements
    that a mask leaves out become zero, and the others have the sum 1.

    Args:
        axis: Integer or tuple of integers, the axes of the sum.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor.
        mask: Tensor of booleans that broadcasts to the input: which elements
            count.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: The input has no such axis, or the mask does not fit.

    Examples:
        >>> x = tf.constant([[1.0, 1.0, 7.0]])
        >>> mask = tf.constant([[True, True, False]])
        >>> Softmax()(x, mask=mask).numpy().tolist()
        [[0.5, 0.5, 0.0]]
    """

    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis
        self.supports_masking = True
        self.built = True

    def call(self, inputs, mask=None):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        if mask is None:
            return ops.softmax(inputs, axis=self.axis)
        mask = tf.cast(mask, tf.bool)
        _check_mask(mask, inputs)
        lowest = inputs.dtype.min
        outputs = ops.softmax(tf.where(mask, inputs, lowest), axis=self.axis)
        return tf.where(mask, outputs, tf.zeros_like(outputs))

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "axis": self.axis}


def _check_mask(mask, inputs) -> None:
    pairs = zip(mask.shape, inputs.shape, strict=False)
    if mask.shape.rank != inputs.shape.rank or any(
        size not in (1, None, whole) and whole is not None
        for size, whole in pairs
    ):
        raise ValueError(
            "`mask` must broadcast to the input: each axis has size 1 or that "
            f"of the input. Received: mask.shape={tuple(mask.shape)}, "
            f"inputs.shape={tuple(inputs.shape)}."
        )

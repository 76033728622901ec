"""The difference of two inputs."""

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge


class Subtract(Merge):
    """Subtract the second input: `outputs = inputs[0] - inputs[1]`

    Args:
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: List of two tensors.

    Input shape:
        List of shapes `(batch_size, ...)` that broadcast.

    Output shape:
        The shape they broadcast to.

    Raises:
        ValueError: The inputs are not a list of two, or their shapes do not
            fit.

    Examples:
        >>> Subtract()(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[-2.0, 3.0]]
    """

    def call(self, inputs):
        minuend, subtrahend = self._aligned(inputs)
        return tf.subtract(minuend, subtrahend)

    def _check_inputs(self, input_shape) -> None:
        super()._check_inputs(input_shape)
        if len(input_shape) != 2:
            raise ValueError(
                "`Subtract` must be called on a list of two tensors. "
                f"Received: input_shape={input_shape}."
            )


def subtract(inputs, **kwargs):
    """Return the first tensor minus the second.

    Args:
        inputs: List of two tensors.
        **kwargs: Arguments of the layer `Subtract`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> subtract(
        ...     [tf.constant([[1.0, 5.0]]), tf.constant([[3.0, 2.0]])]
        ... ).numpy().tolist()
        [[-2.0, 3.0]]
    """
    return Subtract(**kwargs)(inputs)

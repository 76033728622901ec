"""The rectified linear unit."""

import tensorflow as tf

from keras_reference.core.elementwise import elementwise_op


@elementwise_op
def relu(x):
    """Replace negative numbers by zero.

    `max(x, 0)`

    Reference:
        V. Nair and G. Hinton, "Rectified linear units improve restricted
        Boltzmann machines", ICML 2010.

    Args:
        x: Tensor, of an integer or floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> relu([-1.0, 0.0, 2.0]).numpy().tolist()
        [0.0, 0.0, 2.0]
    """
    return tf.nn.relu(x)

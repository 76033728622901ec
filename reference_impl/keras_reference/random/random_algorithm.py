"""Which generator makes random numbers."""

import tensorflow as tf


def random_algorithm():
    """Return the argument `alg` of `tf.random.stateless_*`.

    It is always the Philox generator, which gives the same numbers on a CPU,
    on a GPU and to compiled code.

    Returns:
        String.

    Examples:
        >>> random_algorithm()
        'auto_select'
        >>> with tf.Graph().as_default():
        ...     print(random_algorithm())
        philox
    """
    # Outside of graphs TensorFlow's choice is Philox too, and makes the
    # numbers' key in one operation, where "philox" takes thirty.
    return "auto_select" if tf.executing_eagerly() else "philox"

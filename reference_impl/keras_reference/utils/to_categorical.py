"""One-hot vectors of classes."""

import numpy as np
import tensorflow as tf


def to_categorical(x, num_classes=None):
    """Return a one-hot vector for each class number.

    `output[..., j] = 1` where `j == x[...]`, and 0 elsewhere.

    Args:
        x: Array of integers, at least 0. A last axis of size 1 is dropped.
        num_classes: Integer; one more than the largest class when `None`.

    Returns:
        Array of shape `(*x.shape, num_classes)`; a tensor for a tensor.

    Raises:
        ValueError: A class is negative, or not less than `num_classes`.

    Examples:
        >>> to_categorical([0, 2]).tolist()
        [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
    """
    classes = np.asarray(x).astype("int64")
    if classes.ndim > 1 and classes.shape[-1] == 1:
        classes = classes.reshape(classes.shape[:-1])
    if classes.size == 0 and num_classes is None:
        raise ValueError(
            "`num_classes` must be given where there are no classes to count. "
            f"Received: x of shape {np.shape(x)}."
        )
    if num_classes is None:
        num_classes = int(classes.max()) + 1
    if classes.size and not 0 <= classes.min() <= classes.max() < num_classes:
        raise ValueError(
            "`x` must hold classes from 0 to `num_classes` - 1. "
            f"Received: classes from {classes.min()} to {classes.max()}, "
            f"num_classes={num_classes}."
        )
    one_hot = np.eye(num_classes)[classes]
    if tf.is_tensor(x):
        return tf.convert_to_tensor(one_hot, "float32")
    return one_hot

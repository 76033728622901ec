"""The mask that a tensor carries: which of its steps count.

A mask is a tensor of booleans, true where a step counts. It lies in the
attribute `_keras_mask` of the tensor that it belongs to, where programs
written for Keras look for it.
"""

import numpy as np
import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor


def mask_of(tensor):
    """Return the mask that `tensor` carries, or `None`.

    Examples:
        >>> mask_of(tf.ones(3)) is None
        True
    """
    # Not `getattr`: a missing attribute of a tensor takes TensorFlow a
    # microsecond to search for.
    return getattr(tensor, "__dict__", {}).get("_keras_mask")


def masks_of(structure):
    """Return the masks in a nest of tensors, or `None` if there are none.

    Examples:
        >>> masked = with_masks(tf.ones(2), tf.constant([True, False]))
        >>> masks_of([masked, tf.ones(2)])[0].numpy().tolist()
        [True, False]
    """
    masks = tf.nest.map_structure(mask_of, structure)
    leaves = tf.nest.flatten(masks)
    return None if all(mask is None for mask in leaves) else masks


def with_masks(structure, masks):
    """Return the same tensors with masks; those given stay as they are.

    Args:
        structure: Tensor or nest of them.
        masks: Tensor or `None` for each, in the same structure.

    Returns:
        Tensor or nest of them.
    """
    leaves = tf.nest.flatten(structure)
    masked = [
        tensor if mask is None else _with_mask(tensor, mask)
        for tensor, mask in zip(leaves, tf.nest.flatten(masks), strict=True)
    ]
    return tf.nest.pack_sequence_as(structure, masked)


def _with_mask(tensor, mask):
    tensor = tf.identity(tensor)
    tensor._keras_mask = tf.cast(mask, "bool")
    return tensor


def is_tensor(value) -> bool:
    """Return whether `value` is an array or a tensor, symbolic or not.

    Examples:
        >>> is_tensor(KerasTensor((2,))), is_tensor(tf.ones(2)), is_tensor(2)
        (True, True, False)
    """
    return isinstance(value, (tf.Tensor, KerasTensor, np.ndarray))

"""The same numbers in another shape."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front, axis_from_front
from keras_reference.core.numeric import numeric_op, tensor_named
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, refusal
from keras_reference.core.symbolic import is_symbolic, symbolic_op


@symbolic_op
def reshape(x, newshape):
    """Return the same numbers in another shape.

    Args:
        x: Tensor.
        newshape: Integer or tuple of integers, one of which may be -1 (or
            None) for what is left.

    Returns:
        Tensor.

    Raises:
        ValueError: If this shape holds more elements, or less.

    Examples:
        >>> reshape([1, 2, 3, 4], (2, -1)).numpy().tolist()
        [[1, 2], [3, 4]]
    """
    if isinstance(newshape, int):
        newshape = (newshape,)
    if isinstance(newshape, (tuple, list)):
        newshape = [-1 if length is None else length for length in newshape]
    try:
        return tf.reshape(x, newshape)
    except REFUSED as error:
        raise refusal(
            "`newshape` must be integers that hold all elements, one of them "
            "-1 at most.",
            newshape=newshape,
            x=to_tensor(x),
        ) from error


@numeric_op
def ravel(x):
    """Return the elements in one axis.

    Examples:
        >>> ravel([[1, 2], [3, 4]]).numpy().tolist()
        [1, 2, 3, 4]
    """
    return tf.reshape(x, [-1])


@symbolic_op
def squeeze(x, axis=None):
    """Leave out axes of length 1.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all of length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis, or its length is not 1.

    Examples:
        >>> squeeze([[[1], [2]]]).numpy().tolist()
        [1, 2]
    """
    x = to_tensor(x)
    if axis is None and x.shape.rank is None:
        return tf.squeeze(x)
    if axis is None:
        # A length that is not known when a graph is made is taken for another.
        axis = [i for i, length in enumerate(x.shape) if length == 1]
    axes = axes_from_front(axis, x.shape.rank)
    if any(x.shape[one] not in (1, None) for one in axes):
        raise ValueError(
            "`axis` must be of length 1. "
            f"Received: axis={axis}, x.shape={tuple(x.shape)}."
        )
    return tf.squeeze(x, axes) if axes else x


@symbolic_op
def expand_dims(x, axis):
    """Insert axes of length 1.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers, their places in the result.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such place.

    Examples:
        >>> expand_dims([1, 2], -1).numpy().tolist()
        [[1], [2]]
    """
    x = to_tensor(x)
    if isinstance(axis, int):
        return tf.expand_dims(x, axis_from_front(axis, x.shape.rank + 1))
    count = len(axis) if isinstance(axis, (tuple, list)) else 1
    for place in sorted(axes_from_front(axis, x.shape.rank + count)):
        x = tf.expand_dims(x, place)
    return x


@numeric_op
def broadcast_to(x, shape):
    """Repeat a tensor along axes of length 1, and along new ones in front.

    Args:
        x: Tensor.
        shape: Tuple of integers.

    Returns:
        Tensor of that shape.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> broadcast_to([1, 2], (2, 2)).numpy().tolist()
        [[1, 2], [1, 2]]
    """
    x = to_tensor(x)
    if isinstance(shape, int):
        shape = (shape,)
    if isinstance(shape, (tuple, list)):
        front = len(shape) - x.shape.rank
        pairs = zip(x.shape, shape[max(front, 0) :], strict=False)
        known = [(a, b) for a, b in pairs if a and isinstance(b, int)]
        if front < 0 or any(a not in (1, b) for a, b in known):
            raise ValueError(
                "`shape` must be one that the input can be repeated to. "
                f"Received: shape={tuple(shape)}, x.shape={tuple(x.shape)}."
            )
    return tf.broadcast_to(x, shape)


def ndim(x):
    """Return how many axes there are, as an integer.

    Examples:
        >>> ndim([[1, 2], [3, 4]])
        2
    """
    return len(x.shape) if is_symbolic([x]) else tensor_named("x", x).shape.rank


@numeric_op
def size(x):
    """Return how many elements there are.

    Examples:
        >>> size([[1, 2, 3]]).numpy()
        np.int32(3)
    """
    return tf.size(x)


@numeric_op
def view(x, dtype=None):
    """Return the same bits as numbers of another type.

    Args:
        x: Tensor.
        dtype: String; None for the type of `x`. Where its numbers are of
            another width, the last axis becomes longer or shorter.

    Returns:
        Tensor.

    Raises:
        ValueError: If the last axis has no whole number of such elements.

    Examples:
        >>> view([1.0], "int32").numpy().tolist()
        [1065353216]
    """
    x = to_tensor(x)
    dtype = tf.as_dtype(dtype or x.dtype)
    known = x.shape[-1] if x.shape.rank else None
    if dtype.size <= x.dtype.size:
        bits = tf.bitcast(x, dtype)
        if dtype.size == x.dtype.size:
            return bits
        parts = x.dtype.size // dtype.size
        last = -1 if known is None else known * parts
        return tf.reshape(bits, [*lengths_of(x)[:-1], last])
    parts = dtype.size // x.dtype.size
    if x.shape.rank == 0 or (known or 0) % parts:
        raise ValueError(
            f"`dtype` must divide the last axis into whole numbers. Received: "
            f"dtype={dtype.name}, x.dtype={x.dtype.name}, x.shape={x.shape}."
        )
    last = -1 if known is None else known // parts
    return tf.bitcast(tf.reshape(x, [*lengths_of(x)[:-1], last, parts]), dtype)


def lengths_of(x: tf.Tensor) -> list:
    """Return the lengths of the axes, as integers where they are known.

    Examples:
        >>> lengths_of(tf.zeros((2, 3)))
        [2, 3]
    """
    lengths = tf.unstack(tf.shape(x))
    return [
        known if known is not None else length
        for known, length in zip(x.shape, lengths, strict=True)
    ]

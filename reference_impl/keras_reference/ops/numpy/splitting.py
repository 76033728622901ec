"""One tensor made into several."""

from numbers import Integral

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_integer
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def split(x, indices_or_sections, axis=0):
    """Cut a tensor into equal parts, or at given places.

    Args:
        x: Tensor.
        indices_or_sections: Integer, how many parts; or a list of the indices
            at which to cut.
        axis: Integer, the axis to cut.

    Returns:
        List of tensors.

    Raises:
        TypeError: If a place is no integer.
        ValueError: If there is no such axis, or it has no such equal parts.

    Examples:
        >>> [part.numpy().tolist() for part in split([1, 2, 3, 4], 2)]
        [[1, 2], [3, 4]]
        >>> [part.numpy().tolist() for part in split([1, 2, 3, 4], [1])]
        [[1], [2, 3, 4]]
    """
    x = to_tensor(x)
    axis = axis_from_front(axis, x.shape.rank)
    if not isinstance(indices_or_sections, Integral):
        return _cut(x, _places(indices_or_sections), axis)
    length = x.shape[axis]
    if indices_or_sections < 1 or (length or 0) % indices_or_sections:
        raise ValueError(
            "`indices_or_sections` must divide the length of the axis. "
            f"Received: indices_or_sections={indices_or_sections}, "
            f"x.shape={tuple(x.shape)}, axis={axis}."
        )
    return tf.split(x, indices_or_sections, axis)


def _places(indices) -> list:
    try:
        places = list(indices)
    except TypeError:
        places = [indices]
    for place in places:
        check_integer("indices_or_sections", place)
    return places


def _cut(x: tf.Tensor, indices, axis: int) -> list[tf.Tensor]:
    before = (slice(None),) * axis
    starts, stops = [None, *indices], [*indices, None]
    return [
        x[(*before, slice(start, stop))]
        for start, stop in zip(starts, stops, strict=True)
    ]


@symbolic_op
def array_split(x, indices_or_sections, axis=0):
    """Cut a tensor into parts of nearly equal lengths.

    Args:
        x: Tensor.
        indices_or_sections: Integer, how many parts, the first of which are
            longer by one where they cannot be equal; or a list of the indices
            at which to cut.
        axis: Integer, the axis to cut.

    Returns:
        List of tensors.

    Raises:
        ValueError: If there is no such axis, or no part is asked for.

    Examples:
        >>> [part.numpy().tolist() for part in array_split([1, 2, 3], 2)]
        [[1, 2], [3]]
    """
    x = to_tensor(x)
    axis = axis_from_front(axis, x.shape.rank)
    sections = indices_or_sections
    if not isinstance(sections, int):
        return _cut(x, sections, axis)
    if sections < 1:
        raise ValueError(
            "`indices_or_sections` must be at least 1. "
            f"Received: indices_or_sections={sections}."
        )
    length = x.shape[axis]
    if length is not None:
        short, longer = divmod(length, sections)
        lengths = [short + (part < longer) for part in range(sections)]
        return tf.split(x, lengths, axis)
    length = tf.shape(x)[axis]
    longer = tf.cast(tf.range(sections) < length % sections, "int32")
    return tf.split(x, length // sections + longer, axis, num=sections)


@symbolic_op
def hsplit(x, indices_or_sections):
    """Cut a tensor along its second axis; of one axis, along that.

    Args:
        x: Tensor.
        indices_or_sections: Integer or list, as of `split`.

    Returns:
        List of tensors.

    Examples:
        >>> [part.numpy().tolist() for part in hsplit([[1, 2]], 2)]
        [[[1]], [[2]]]
    """
    x = to_tensor(x)
    return split(x, indices_or_sections, 0 if x.shape.rank == 1 else 1)


@symbolic_op
def vsplit(x, indices_or_sections):
    """Cut a tensor along its first axis.

    Args:
        x: Tensor of two axes at least.
        indices_or_sections: Integer or list, as of `split`.

    Returns:
        List of tensors.

    Examples:
        >>> [part.numpy().tolist() for part in vsplit([[1], [2]], 2)]
        [[[1]], [[2]]]
    """
    return split(x, indices_or_sections, 0)


@symbolic_op
def dsplit(x, indices_or_sections):
    """Cut a tensor along its third axis.

    Args:
        x: Tensor of three axes at least.
        indices_or_sections: Integer or list, as of `split`.

    Returns:
        List of tensors.

    Examples:
        >>> [part.numpy().tolist() for part in dsplit([[[1, 2]]], 2)]
        [[[[1]]], [[[2]]]]
    """
    return split(x, indices_or_sections, 2)

"""Parts of tensors, read and replaced."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, refusal
from keras_reference.core.symbolic import symbolic_op


@numeric_op
def slice(inputs, start_indices, shape):
    """Return a block of a tensor.

    Args:
        inputs: Tensor.
        start_indices: List of integers, where the block begins.
        shape: List of integers, its lengths; -1 for what is left.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is not one number for each axis.

    Examples:
        >>> slice([[1, 2, 3], [4, 5, 6]], [0, 1], [2, 2]).numpy().tolist()
        [[2, 3], [5, 6]]
    """
    inputs = to_tensor(inputs)
    _check_count("start_indices", start_indices, inputs.shape.rank)
    _check_count("shape", shape, inputs.shape.rank)
    try:
        return tf.slice(inputs, start_indices, shape)
    except REFUSED as error:
        raise refusal(
            "The block must lie within `inputs`.",
            start_indices=start_indices,
            shape=shape,
            inputs=inputs,
        ) from error


def _check_count(name: str, numbers, rank: int) -> None:
    if isinstance(numbers, (list, tuple)) and len(numbers) != rank:
        raise ValueError(
            f"`{name}` must have one number for each of the {rank} axes. "
            f"Received: {name}={numbers}."
        )


@numeric_op
def slice_update(inputs, start_indices, updates):
    """Return a tensor with a block of it replaced.

    Args:
        inputs: Tensor.
        start_indices: List of integers, where the block begins.
        updates: Tensor of as many axes, the block.

    Returns:
        Tensor like `inputs`.

    Raises:
        ValueError: If there is not one number for each axis.

    Examples:
        >>> slice_update([[1, 2], [3, 4]], [1, 0], [[9, 8]]).numpy().tolist()
        [[1, 2], [9, 8]]
    """
    inputs = to_tensor(inputs)
    updates = cast_exactly(updates, inputs.dtype)
    rank = inputs.shape.rank
    _check_count("start_indices", start_indices, rank)
    if updates.shape.rank != rank:
        raise ValueError(
            f"`updates` must have {rank} axes. "
            f"Received: updates.shape={tuple(updates.shape)}."
        )
    if rank == 0:
        return updates
    lengths = tf.unstack(tf.shape(updates))
    axes = [
        tf.range(length) + tf.cast(start, "int32")
        for start, length in zip(start_indices, lengths, strict=True)
    ]
    places = tf.stack(tf.meshgrid(*axes, indexing="ij"), axis=-1)
    try:
        return tf.tensor_scatter_nd_update(inputs, places, updates)
    except REFUSED as error:
        raise refusal(
            "The block must lie within `inputs`.",
            start_indices=start_indices,
            updates=updates,
            inputs=inputs,
        ) from error


@numeric_op
def scatter(indices, values, shape):
    """Return zeros with values at some places; those at one place add up.

    Args:
        indices: Tensor of integers, of shape `(..., depth)`: the first
            `depth` indices of each place.
        values: Tensor, of shape `(..., *shape[depth:])`.
        shape: Tuple of integers, the shape of the result.

    Returns:
        Tensor.

    Examples:
        >>> scatter([[0], [2]], [5, 6], (4,)).numpy().tolist()
        [5, 0, 6, 0]
    """
    try:
        return tf.scatter_nd(tf.cast(indices, "int32"), values, shape)
    except REFUSED as error:
        raise refusal(
            "`indices` must name places within `shape`, and `values` have "
            "one block for each.",
            indices=to_tensor(indices),
            values=to_tensor(values),
            shape=shape,
        ) from error


@numeric_op
def scatter_update(inputs, indices, updates, reduction=None):
    """Return a tensor with the values at some places replaced or combined.

    Args:
        inputs: Tensor.
        indices: Tensor of integers, of shape `(..., depth)`: the first
            `depth` indices of each place.
        updates: Tensor, of shape `(..., *inputs.shape[depth:])`.
        reduction: String, `"add"`, `"max"`, `"min"` or `"mul"`, to combine
            the values with those that are there; None to replace them.

    Returns:
        Tensor like `inputs`.

    Raises:
        ValueError: If the reduction is unknown.

    Examples:
        >>> scatter_update([1, 2, 3], [[0], [2]], [9, 8]).numpy().tolist()
        [9, 2, 8]
    """
    inputs = to_tensor(inputs)
    indices = tf.cast(indices, "int32")
    updates = cast_exactly(updates, inputs.dtype)
    if reduction is None:
        return tf.tensor_scatter_nd_update(inputs, indices, updates)
    if reduction == "add":
        return tf.tensor_scatter_nd_add(inputs, indices, updates)
    if reduction == "max":
        return tf.tensor_scatter_nd_max(inputs, indices, updates)
    if reduction == "min":
        return tf.tensor_scatter_nd_min(inputs, indices, updates)
    if reduction == "mul":
        return inputs * _products(inputs, indices, updates)
    raise ValueError(
        '`reduction` must be None, "add", "max", "min" or "mul". '
        f"Received: reduction={reduction!r}."
    )


def _products(inputs, indices, updates) -> tf.Tensor:
    """Return the product of all updates of each place."""
    depth = indices.shape[-1]
    shape = tf.shape(inputs)
    strides = tf.math.cumprod(shape[:depth], exclusive=True, reverse=True)
    places = tf.reduce_sum(indices * strides, axis=-1)
    rows = tf.concat([tf.reshape(tf.size(places), [1]), shape[depth:]], 0)
    products = tf.math.unsorted_segment_prod(
        tf.reshape(updates, rows),
        tf.reshape(places, [-1]),
        tf.reduce_prod(shape[:depth]),
    )
    return tf.reshape(products, shape)


@symbolic_op
def unstack(x, num=None, axis=0):
    """Return the slices along an axis.

    Args:
        x: Tensor.
        num: Integer, the length of the axis where it is not known; or None.
        axis: Integer.

    Returns:
        List of tensors.

    Raises:
        ValueError: If there is no such axis, or its length is not `num`.

    Examples:
        >>> [row.numpy().tolist() for row in unstack([[1, 2], [3, 4]])]
        [[1, 2], [3, 4]]
    """
    x = to_tensor(x)
    axis = axis_from_front(axis, x.shape.rank)
    length = x.shape[axis]
    if num is not None and length is not None and num != length:
        raise ValueError(
            "`num` must be the length of the axis. "
            f"Received: num={num}, x.shape={tuple(x.shape)}, axis={axis}."
        )
    return tf.unstack(x, num, axis)

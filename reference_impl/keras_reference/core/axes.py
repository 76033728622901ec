"""Axes as arguments: counted from the front, or refused."""

from operator import index


def axis_from_front(axis, rank: int, name: str = "axis") -> int:
    """Return an axis counted from the front.

    Args:
        axis: Integer, in `[-rank, rank)`.
        rank: Integer, how many axes there are.
        name: String, the argument, for the error message.

    Returns:
        Integer in `[0, rank)`.

    Raises:
        TypeError: If it is no integer.
        ValueError: If there is no such axis.

    Examples:
        >>> axis_from_front(-1, 3)
        2
    """
    if not hasattr(axis, "__index__"):
        raise TypeError(
            f"`{name}` must be an integer. Received: {name}={axis!r}."
        )
    axis = index(axis)
    if not -rank <= axis < rank:
        raise ValueError(
            f"`{name}` must be in the range [{-rank}, {rank}) for an input of "
            f"rank {rank}. Received: {name}={axis}."
        )
    return axis % rank


def axes_from_front(axis, rank: int, name: str = "axis") -> tuple[int, ...]:
    """Return one or more axes counted from the front; all for None.

    Args:
        axis: Integer, tuple of integers or None.
        rank: Integer, how many axes there are.
        name: String, the argument, for the error message.

    Returns:
        Tuple of integers in `[0, rank)`.

    Raises:
        ValueError: If there is no such axis, or one is named twice.

    Examples:
        >>> axes_from_front((0, -1), 3), axes_from_front(None, 2)
        ((0, 2), (0, 1))
    """
    if axis is None:
        return tuple(range(rank))
    listed = axis if isinstance(axis, (tuple, list)) else (axis,)
    axes = tuple(axis_from_front(one, rank, name) for one in listed)
    if len(set(axes)) < len(axes):
        raise ValueError(
            f"`{name}` must name each axis once. Received: {name}={axis}."
        )
    return axes


def axes_to_reduce(axis, rank: int | None):
    """Return axes as TensorFlow takes them fastest, if they are there.

    Args:
        axis: Integer, tuple of integers or None.
        rank: Integer, how many axes there are; None where only running a
            graph will tell, and TensorFlow looks whether they are there.

    Returns:
        Integer for one axis, None for all, or a tuple.

    Raises:
        ValueError: If there is no such axis, or one is named twice.

    Examples:
        >>> axes_to_reduce(-1, 3), axes_to_reduce(None, 3)
        (2, None)
    """
    if axis is None or rank is None:
        return axis
    if isinstance(axis, int):
        return axis_from_front(axis, rank)
    return axes_from_front(axis, rank)

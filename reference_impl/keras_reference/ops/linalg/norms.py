"""Norms, and derivatives along a direction."""

import math

import tensorflow as tf

from keras_reference.core import extremes
from keras_reference.core.axes import axes_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op, tensor_named
from keras_reference.core.promote import to_floating
from keras_reference.core.refusals import check_callable, refusal


@numeric_op
def norm(x, ord=None, axis=None, keepdims=False):
    """Return the norm of vectors or matrices.

    Reference:
        G. Golub and C. Van Loan, "Matrix computations", 2013, sections 2.2 and
        2.3.

    Args:
        x: Tensor.
        ord: The norm. For vectors a number, `sum(abs(x)**ord)**(1 / ord)`, 0
            for how many are not 0, `inf` and `-inf` for the largest and the
            smallest. For matrices 1, 2, `inf`, their negatives, `"fro"` or
            `"nuc"`. None for the root of the sum of squares.
        axis: Integer for vectors, a pair for matrices; None for the one or
            the two axes of `x`, or with `ord=None` for all there are.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such norm or axis.

    Examples:
        >>> norm([3.0, 4.0]).numpy()
        np.float32(5.0)
    """
    x = to_floating(x)
    axes = axes_from_front(axis, x.shape.rank)
    if ord is None:
        return in_single(_root_of_squares, x, axes, keepdims)
    if len(axes) == 1:
        return in_single(_of_vectors, x, ord, axes[0], keepdims)
    if len(axes) == 2:
        return in_single(_of_matrices, x, ord, axes, keepdims)
    raise ValueError(
        "`axis` must be one axis for vectors or two for matrices. Received: "
        f"axis={axis}, x.shape={tuple(x.shape)}."
    )


def _root_of_squares(x: tf.Tensor, axes, keepdims: bool) -> tf.Tensor:
    return tf.sqrt(tf.reduce_sum(tf.square(tf.abs(x)), axes, keepdims))


def _of_vectors(x: tf.Tensor, ord, axis: int, keepdims: bool) -> tf.Tensor:
    if isinstance(ord, str):
        raise ValueError(
            f"`ord` must be a number for vectors. Received: ord={ord!r}."
        )
    size = tf.abs(x)
    if ord == 2:
        return _root_of_squares(x, axis, keepdims)
    if ord == math.inf:
        return extremes.reduce_max(size, axis, keepdims)
    if ord == -math.inf:
        return extremes.reduce_min(size, axis, keepdims)
    if ord == 0:
        return tf.reduce_sum(tf.cast(x != 0, size.dtype), axis, keepdims)
    total = tf.reduce_sum(
        tf.pow(size, tf.constant(ord, size.dtype)), axis, keepdims
    )
    return tf.pow(total, tf.constant(1 / ord, size.dtype))


def _of_matrices(x: tf.Tensor, ord, axes, keepdims: bool) -> tf.Tensor:
    rows, columns = axes
    if ord == "fro":
        return _root_of_squares(x, axes, keepdims)
    if ord in (1, -1, math.inf, -math.inf):
        added, compared = (rows, columns) if abs(ord) == 1 else (columns, rows)
        sums = tf.reduce_sum(tf.abs(x), added, keepdims=True)
        choose = extremes.reduce_max if ord > 0 else extremes.reduce_min
        found = choose(sums, compared, keepdims=True)
    elif ord in ("nuc", 2, -2):
        others = [axis for axis in range(x.shape.rank) if axis not in axes]
        moved = tf.transpose(x, [*others, rows, columns])
        values = tf.linalg.svd(moved, compute_uv=False)
        reduce = {"nuc": tf.reduce_sum, 2: tf.reduce_max, -2: tf.reduce_min}
        found = reduce[ord](values, -1)
        for axis in sorted(axes):
            found = tf.expand_dims(found, axis)
    else:
        raise ValueError(
            '`ord` must be None, "fro", "nuc", 1, 2, inf or the negative of '
            f"one of these for matrices. Received: ord={ord!r}."
        )
    return found if keepdims else tf.squeeze(found, axes)


def jvp(fun, primals, tangents, has_aux=False):
    """Return a function's value and its derivative along a direction.

    Reference:
        A. Griewank and A. Walther, "Evaluating derivatives", 2008, chapter 3.

    Args:
        fun: Callable of tensors.
        primals: List of tensors, the arguments.
        tangents: List of tensors, the direction, one for each argument.
        has_aux: Boolean, whether `fun` returns a pair of its value and
            something that is handed over.

    Raises:
        TypeError: If `fun` cannot be called, or the others are no lists.
        ValueError: If there is not one tangent for each of `primals`, of its
            shape.

    Returns:
        Tuple of the value and the derivative; with `has_aux` also of what is
        handed over.

    Examples:
        >>> value, derivative = jvp(lambda x: x * x, [3.0], [1.0])
        >>> float(value), float(derivative)
        (9.0, 6.0)
    """
    check_callable("fun", fun)
    primals, tangents = _pairs(primals, tangents)
    with tf.autodiff.ForwardAccumulator(primals, tangents) as accumulator:
        value = fun(*primals)
        value, *rest = value if has_aux else (value,)
    derivative = accumulator.jvp(value)
    return (value, derivative, *rest)


def _pairs(primals, tangents) -> tuple[list[tf.Tensor], list[tf.Tensor]]:
    """Return both as tensors, each tangent of the shape of its primal."""
    for name, given in (("primals", primals), ("tangents", tangents)):
        if not isinstance(given, (list, tuple)):
            raise TypeError(
                f"`{name}` must be a list of tensors. "
                f"Received: {name}={given!r}."
            )
    if len(primals) != len(tangents):
        raise ValueError(
            "`tangents` must be one for each of `primals`. Received: "
            f"len(primals)={len(primals)}, len(tangents)={len(tangents)}."
        )
    primals = [tensor_named("primals", x) for x in primals]
    tangents = [tensor_named("tangents", x) for x in tangents]
    for primal, tangent in zip(primals, tangents, strict=True):
        if not primal.shape.is_compatible_with(tangent.shape):
            raise refusal(
                "`tangents` must have the shapes of `primals`.",
                primal=primal,
                tangent=tangent,
            )
    types = [x.dtype for x in primals]
    return primals, list(map(cast_exactly, tangents, types))

"""Functions of single elements, or of vectors, applied to all."""

import functools
import re

import tensorflow as tf

from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_callable


def vectorize(pyfunc, *, excluded=None, signature=None):
    """Return a function of tensors that calls `pyfunc` on their elements.

    The arguments are broadcast to one shape; `pyfunc` is called on scalars,
    for all places at once. With a signature it is called on tensors of the
    axes that the signature names, and the axes before them are broadcast.

    Args:
        pyfunc: Callable, of scalar tensors, or of what `signature` says.
        excluded: Set of integers and strings, places and names of arguments
            that are handed over as they are; or None.
        signature: String such as `"(n),(n)->()"`, the axes of each argument
            and of the result; or None.

    Returns:
        Callable.

    Raises:
        TypeError: If `pyfunc` cannot be called.
        ValueError: If `signature` is no signature, or the arguments do not
            have its axes.

    Examples:
        >>> larger = vectorize(lambda a, b: tf.maximum(a, b))
        >>> larger([[1, 5]], [[3], [4]]).numpy().tolist()
        [[3, 5], [4, 5]]
        >>> dot = vectorize(
        ...     lambda a, b: tf.reduce_sum(a * b), signature="(n),(n)->()"
        ... )
        >>> dot([[1, 2], [3, 4]], [10, 1]).numpy().tolist()
        [12, 34]
    """
    check_callable("pyfunc", pyfunc)
    excluded = excluded or set()
    axes = None if signature is None else _axes_of_arguments(signature)

    @functools.wraps(pyfunc)
    def vectorized(*args, **kwargs):
        given = {**dict(enumerate(args)), **kwargs}
        chosen = [key for key in given if key not in excluded]
        tensors = [to_tensor(given[key]) for key in chosen]
        names = [()] * len(tensors) if axes is None else axes
        _check_axes(tensors, names)
        ranks = [len(one) for one in names]
        outer = [
            tf.shape(x)[: x.shape.rank - rank]
            for x, rank in zip(tensors, ranks, strict=True)
        ]
        shape = tf.shape(sum(tf.zeros(one, "int32") for one in outer))
        columns = [
            _column(x, shape, rank)
            for x, rank in zip(tensors, ranks, strict=True)
        ]

        def on_places(values):
            full = {**given, **dict(zip(chosen, values, strict=True))}
            places = [full.pop(place) for place in range(len(args))]
            return pyfunc(*places, **full)

        flat = tf.vectorized_map(on_places, columns)
        return tf.nest.map_structure(
            lambda x: tf.reshape(x, tf.concat([shape, tf.shape(x)[1:]], 0)),
            flat,
        )

    return vectorized


def _axes_of_arguments(signature: str) -> list:
    """Return the names of the axes of each argument."""
    one = r"\(\s*(?:\w+\s*(?:,\s*\w+\s*)*)?\)"
    several = rf"\s*{one}\s*(?:,\s*{one}\s*)*"
    if not re.fullmatch(f"{several}->{several}", signature):
        raise ValueError(
            "`signature` must name the axes of arguments and results. "
            f"Received: signature={signature!r}. Write '(n),(n)->()'."
        )
    arguments = re.findall(one, signature.split("->")[0])
    return [tuple(re.findall(r"\w+", axes)) for axes in arguments]


def _check_axes(tensors: list, names: list) -> None:
    """Raise unless tensors end in the axes that a signature names."""
    lengths = {}
    fits = len(tensors) == len(names)
    for x, axes in zip(tensors, names, strict=False):
        fits = fits and x.shape.rank >= len(axes)
        last = tuple(x.shape)[x.shape.rank - len(axes) :]
        for name, length in zip(axes, last, strict=False):
            known = lengths.setdefault(name, length)
            fits = fits and (None in (known, length) or known == length)
    if not fits:
        raise ValueError(
            "Arguments must end in the axes of `signature`, "
            f"{', '.join('(' + ','.join(axes) + ')' for axes in names)}. "
            f"Received: shapes {[tuple(x.shape) for x in tensors]}."
        )


def _column(x: tf.Tensor, shape: tf.Tensor, rank: int) -> tf.Tensor:
    """Broadcast all axes but the last, and make one of them."""
    last = tf.shape(x)[x.shape.rank - rank :]
    x = tf.broadcast_to(x, tf.concat([shape, last], 0))
    return tf.reshape(x, tf.concat([[tf.reduce_prod(shape)], last], 0))

"""Axes split, reordered and joined by a pattern of names."""

import tensorflow as tf

from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.numpy.shapes import lengths_of


@symbolic_op
def rearrange(tensor, pattern, **axes_lengths):
    """Split, reorder and join axes, by their names.

    Reference: A. Rogozhnikov, "Einops: Clear and reliable tensor
    manipulations with Einstein-like notation", 2022.

    Args:
        tensor: Tensor.
        pattern: String, the names of the axes before and after `->`. Those in
            brackets are one axis, the product of several.
        **axes_lengths: Integers, lengths of names in brackets; one of each
            bracket may be left out.

    Returns:
        Tensor.

    Raises:
        ValueError: If the two sides differ in their names, or lengths do not
            fit.

    Examples:
        >>> rearrange([[1, 2, 3, 4]], "b (h w) -> b w h", h=2).numpy().tolist()
        [[[1, 3], [2, 4]]]
    """
    tensor = to_tensor(tensor)
    left, right = _sides(pattern)
    if len(left) != tensor.shape.rank:
        raise ValueError(
            "`pattern` must name each axis of the tensor. Received: "
            f"pattern={pattern!r}, tensor.shape={tuple(tensor.shape)}."
        )
    lengths = {}
    for names, length in zip(left, lengths_of(tensor), strict=True):
        lengths |= _split(names, length, axes_lengths, pattern)
    before = [name for names in left for name in names]
    after = [name for names in right for name in names]
    if sorted(before) != sorted(after) or len(set(before)) < len(before):
        raise ValueError(
            "`pattern` must have the same names on both sides, each once. "
            f"Received: pattern={pattern!r}."
        )
    apart = tf.reshape(tensor, [lengths[name] for name in before])
    ordered = tf.transpose(apart, [before.index(name) for name in after])
    return tf.reshape(ordered, [_product(names, lengths) for names in right])


def _sides(pattern: str) -> list[list[list[str]]]:
    """Return the names of each axis, for both sides of a pattern."""
    sides = pattern.split("->")
    if len(sides) != 2 or "..." in pattern:
        raise ValueError(
            "`pattern` must be names of axes, `->`, and names of axes. "
            f"Received: pattern={pattern!r}."
        )
    found = []
    for side in sides:
        axes, inside = [], False
        for word in side.replace("(", " ( ").replace(")", " ) ").split():
            if word in "()":
                inside = word == "("
                axes += [[]] if inside else []
            elif inside:
                axes[-1].append(word)
            else:
                axes.append([word])
        found.append(axes)
    return found


def _split(names, length, given: dict, pattern: str) -> dict:
    """Return the lengths of the names that one axis consists of."""
    known = {name: given[name] for name in names if name in given}
    missing = [name for name in names if name not in given]
    product = _product(known, known)
    fits = not isinstance(length, int) or (
        length == product if not missing else length % product == 0
    )
    if len(missing) > 1 or not fits:
        raise ValueError(
            "`axes_lengths` must say how an axis is split. Received: "
            f"{given}, for an axis of length {length} in {pattern!r}."
        )
    return known | dict.fromkeys(missing, length // product)


def _product(names, lengths: dict):
    product = 1
    for name in names:
        product = product * lengths[name]
    return product

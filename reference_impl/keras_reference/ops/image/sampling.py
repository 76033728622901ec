"""Values of tensors between their elements."""

import itertools

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating, to_tensor

_MODES = ("constant", "nearest", "wrap", "mirror", "reflect")


@numeric_op
def map_coordinates(
    inputs, coordinates, order, fill_mode="constant", fill_value=0
):
    """Return the values at places that may lie between elements.

    Reference:
        R. Gonzalez and R. Woods, "Digital image processing", 2018, section
        2.4.

    Args:
        inputs: Tensor.
        coordinates: Tensor, of shape `(rank, ...)`: the places along each
            axis of `inputs`.
        order: Integer, 0 for the nearest element, 1 for lines between the
            neighbours.
        fill_mode: String, what lies beyond the edges: `"constant"` for
            `fill_value`, `"nearest"` for the last element, `"wrap"` for the
            other side, `"mirror"` for a mirror at the last element,
            `"reflect"` for one behind it.
        fill_value: Number.

    Returns:
        Tensor of the shape of one of `coordinates`, in the type of `inputs`.

    Raises:
        ValueError: If there is not one coordinate for each axis, or the order
            or the mode is unknown.

    Examples:
        >>> map_coordinates([0.0, 10.0], [[0.5, 2.0]], 1).numpy().tolist()
        [5.0, 0.0]
    """
    inputs, coordinates = to_tensor(inputs), to_floating(coordinates)
    if coordinates.shape[0] != inputs.shape.rank:
        raise ValueError(
            "`coordinates` must have one element for each axis of `inputs`. "
            f"Received: coordinates.shape={tuple(coordinates.shape)}, "
            f"inputs.shape={tuple(inputs.shape)}."
        )
    if order not in (0, 1):
        raise ValueError(f"`order` must be 0 or 1. Received: order={order}.")
    if fill_mode not in _MODES:
        raise ValueError(
            f"`fill_mode` must be one of {', '.join(_MODES)}. "
            f"Received: fill_mode={fill_mode!r}."
        )
    fill = cast_exactly(fill_value, inputs.dtype)
    if inputs.dtype == "float64":
        coordinates = tf.cast(coordinates, "float64")
    corners = [_neighbours(x, order) for x in tf.unstack(coordinates)]
    total = 0
    for corner in itertools.product(*corners):
        places = tf.stack([place for place, _ in corner], axis=-1)
        values = _values(inputs, places, fill_mode, fill)
        weight = 1
        for _, share in corner:
            weight = weight * share
        total = total + tf.cast(values, coordinates.dtype) * weight
    if inputs.dtype.is_integer:
        total = tf.round(total)
    return tf.cast(total, inputs.dtype)


def _neighbours(x: tf.Tensor, order: int) -> list[tuple]:
    """Return the elements next to a coordinate, and their weights."""
    if order == 0:
        return [(tf.cast(tf.round(x), "int32"), tf.ones_like(x))]
    below = tf.floor(x)
    place, share = tf.cast(below, "int32"), x - below
    return [(place, 1 - share), (place + 1, share)]


def _values(inputs, places, fill_mode: str, fill) -> tf.Tensor:
    lengths = tf.shape(inputs)
    last = lengths - 1
    if fill_mode == "constant":
        is_inside = tf.reduce_all((places >= 0) & (places <= last), axis=-1)
        inside = tf.clip_by_value(places, 0, last)
        return tf.where(is_inside, tf.gather_nd(inputs, inside), fill)
    if fill_mode == "nearest":
        places = tf.clip_by_value(places, 0, last)
    elif fill_mode == "wrap":
        places = places % lengths
    elif fill_mode == "mirror":
        places = places % tf.maximum(2 * last, 1)
        places = tf.minimum(places, 2 * last - places)
    else:
        places = places % (2 * lengths)
        places = tf.minimum(places, 2 * lengths - 1 - places)
    return tf.gather_nd(inputs, places)

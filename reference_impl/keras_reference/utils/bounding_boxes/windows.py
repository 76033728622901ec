"""Rectangles in a part of an image, or in a larger one."""

import tensorflow as tf

from keras_reference.utils.bounding_boxes.convert_format import (
    checked_format,
    convert_format,
)


def clip_to_image_size(
    bounding_boxes, height=None, width=None, bounding_box_format="xyxy"
):
    """Return boxes cut off at the edges of an image.

    Args:
        bounding_boxes: Dictionary of `"boxes"`, a tensor of shape `(..., 4)`,
            and `"labels"`, a tensor of shape `(...)`.
        height: Integer, that of the image; not needed for `rel_` formats.
        width: Integer, that of the image; likewise.
        bounding_box_format: String, a format of `convert_format`.

    Returns:
        Dictionary like it. The label is -1 where nothing of a box is left.

    Raises:
        ValueError: The format is unknown, there are no boxes or labels, or the
            size is missing.

    Examples:
        >>> boxes = {"boxes": [[-1, 0, 3, 9]], "labels": [5]}
        >>> clip_to_image_size(boxes, 4, 4)["boxes"].numpy().tolist()
        [[0.0, 0.0, 3.0, 4.0]]
    """
    source = checked_format("bounding_box_format", bounding_box_format)
    is_share = source.startswith("rel_")
    if not isinstance(bounding_boxes, dict) or not (
        {"boxes", "labels"} <= bounding_boxes.keys()
    ):
        raise ValueError(
            "`bounding_boxes` must be a dictionary of 'boxes' and 'labels'. "
            f"Received: bounding_boxes={bounding_boxes!r}."
        )
    if not is_share and (height is None or width is None):
        raise ValueError(
            "`height` and `width` must be given where boxes are in pixels. "
            f"Received: height={height}, width={width}."
        )
    height, width = (1, 1) if is_share else (height, width)
    xyxy = "rel_xyxy" if is_share else "xyxy"
    edges = convert_format(bounding_boxes["boxes"], source, xyxy)
    edges = _clip(edges, height, width)
    labels = tf.convert_to_tensor(bounding_boxes["labels"])
    sides = edges[..., 2:] - edges[..., :2]
    is_left = tf.reduce_all(sides > 0, axis=-1)
    return {
        **bounding_boxes,
        "boxes": convert_format(edges, xyxy, source),
        "labels": tf.where(is_left, labels, tf.constant(-1, labels.dtype)),
    }


def crop(boxes, top, left, height, width, bounding_box_format="xyxy"):
    """Return boxes as they lie in a part of an image, cut off at its edges.

    Args:
        boxes: Tensor of shape `(..., 4)`, in pixels.
        top: Integer, the first row of the part.
        left: Integer, its first column.
        height: Integer, its height.
        width: Integer, its width.
        bounding_box_format: String, a format of `convert_format` in pixels.

    Returns:
        Tensor.

    Raises:
        ValueError: The format is unknown, or one of shares.

    Examples:
        >>> crop([[1, 2, 4, 8]], 2, 3, 4, 5).numpy().tolist()
        [[0.0, 0.0, 1.0, 4.0]]
    """
    source = _in_pixels(bounding_box_format)
    edges = convert_format(boxes, source, "xyxy")
    edges -= tf.cast([left, top, left, top], edges.dtype)
    return convert_format(_clip(edges, height, width), "xyxy", source)


def pad(boxes, top, left, height=None, width=None, bounding_box_format="xyxy"):
    """Return boxes as they lie in an image with a border.

    Args:
        boxes: Tensor of shape `(..., 4)`, in pixels.
        top: Integer, rows above the image.
        left: Integer, columns before it.
        height: Integer, the new height, which changes nothing in pixels.
        width: Integer, the new width; likewise.
        bounding_box_format: String, a format of `convert_format` in pixels.

    Returns:
        Tensor.

    Raises:
        ValueError: The format is unknown, or one of shares.

    Examples:
        >>> pad([[1, 2, 4, 8]], 2, 3).numpy().tolist()
        [[4.0, 4.0, 7.0, 10.0]]
    """
    source = _in_pixels(bounding_box_format)
    edges = convert_format(boxes, source, "xyxy")
    edges += tf.cast([left, top, left, top], edges.dtype)
    return convert_format(edges, "xyxy", source)


def _clip(edges: tf.Tensor, height, width) -> tf.Tensor:
    last = tf.cast([width, height, width, height], edges.dtype)
    return tf.clip_by_value(edges, tf.zeros_like(last), last)


def _in_pixels(bounding_box_format: str) -> str:
    source = checked_format("bounding_box_format", bounding_box_format)
    if source.startswith("rel_"):
        raise ValueError(
            "`bounding_box_format` must be one in pixels. "
            f"Received: bounding_box_format={source!r}."
        )
    return source

"""The ways to write a rectangle."""

import tensorflow as tf

_FORMATS = (
    *("xyxy", "yxyx", "xywh", "center_xywh", "center_yxhw"),
    *("rel_xyxy", "rel_yxyx", "rel_xywh", "rel_center_xywh"),
)


def convert_format(
    boxes, source, target, height=None, width=None, dtype="float32"
):
    """Return boxes in another format.

    `xyxy` is left, top, right, bottom; `xywh` is left, top, width, height;
    `center_xywh` has the middle in place of the corner. In `yx` and `hw` the
    order is the other one. `rel_` are shares of the image's width and height.

    Args:
        boxes: Array or tensor of shape `(..., 4)`, or dictionary with such a
            tensor under `"boxes"`.
        source: String, the format of `boxes`.
        target: String, the format of the result.
        height: Integer, that of the image; for changes from or to `rel_`.
        width: Integer, that of the image; likewise.
        dtype: String, the type of the result.

    Returns:
        Tensor, or dictionary with the other entries as they were.

    Raises:
        ValueError: A format is unknown, the size of the image is missing, or
            `boxes` has another shape.

    Examples:
        >>> convert_format([[1, 2, 4, 8]], "xyxy", "xywh").numpy().tolist()
        [[1.0, 2.0, 3.0, 6.0]]
    """
    source = checked_format("source", source)
    target = checked_format("target", target)
    if isinstance(boxes, dict):
        converted = convert_format(
            boxes.get("boxes"), source, target, height, width, dtype
        )
        return {**boxes, "boxes": converted}
    boxes = _four(boxes, dtype)
    if source == target:
        return boxes
    source_rel, target_rel = source[:4] == "rel_", target[:4] == "rel_"
    if source_rel != target_rel:
        size = _size(height, width, boxes.dtype)
        scale = 1 / size if target_rel else size
    else:
        scale = tf.ones(4, boxes.dtype)
    edges = _to_edges(boxes, source.removeprefix("rel_")) * scale
    return _from_edges(edges, target.removeprefix("rel_"))


def checked_format(name: str, value) -> str:
    """Return a format in lower case.

    Raises:
        ValueError: It is unknown.
    """
    if str(value).lower() not in _FORMATS:
        raise ValueError(
            f"`{name}` must be one of {', '.join(_FORMATS)}. "
            f"Received: {name}={value!r}."
        )
    return value.lower()


def _four(boxes, dtype) -> tf.Tensor:
    if boxes is None:
        raise ValueError(
            "A dictionary must have boxes under 'boxes'. Received: None there."
        )
    boxes = tf.cast(boxes, dtype)
    if boxes.shape.rank == 0 or boxes.shape[-1] != 4:
        raise ValueError(
            "`boxes` must have the shape `(..., 4)`. "
            f"Received: boxes.shape={tuple(boxes.shape)}."
        )
    return boxes


def _size(height, width, dtype) -> tf.Tensor:
    if height is None or width is None:
        raise ValueError(
            "`height` and `width` must be given for a change between shares "
            f"and pixels. Received: height={height}, width={width}."
        )
    height, width = tf.cast(height, dtype), tf.cast(width, dtype)
    return tf.stack([width, height, width, height])


def _to_edges(boxes: tf.Tensor, source: str) -> tf.Tensor:
    """Return left, top, right and bottom."""
    if source in ("yxyx", "center_yxhw"):
        boxes = tf.gather(boxes, [1, 0, 3, 2], axis=-1)
    first, second = boxes[..., :2], boxes[..., 2:]
    if source == "xywh":
        second = first + second
    elif source.startswith("center"):
        first, second = first - second / 2, first + second / 2
    return tf.concat([first, second], axis=-1)


def _from_edges(edges: tf.Tensor, target: str) -> tf.Tensor:
    first, second = edges[..., :2], edges[..., 2:]
    if target == "xywh":
        second = second - first
    elif target.startswith("center"):
        first, second = (first + second) / 2, second - first
    boxes = tf.concat([first, second], axis=-1)
    if target in ("yxyx", "center_yxhw"):
        return tf.gather(boxes, [1, 0, 3, 2], axis=-1)
    return boxes

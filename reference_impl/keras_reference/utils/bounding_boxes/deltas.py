"""Rectangles as differences from anchors."""

import numpy as np
import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.utils.bounding_boxes.convert_format import convert_format


def encode_box_to_deltas(
    anchors,
    boxes,
    anchor_format,
    box_format,
    encoding_format="center_yxhw",
    variance=None,
    image_shape=None,
):
    """Return how boxes differ from anchors.

    `(box_center - anchor_center) / anchor_size` and
    `log(box_size / anchor_size)`, divided by `variance`.

    Args:
        anchors: Tensor of shape `(num_anchors, 4)`.
        boxes: Tensor of shape `(..., num_anchors, 4)`.
        anchor_format: String, a format of `convert_format`.
        box_format: String, likewise.
        encoding_format: String, `"center_yxhw"` or `"center_xywh"`, the order
            of the result.
        variance: List of four numbers, or `None` for ones.
        image_shape: Tuple of height, width and channels, for shares.

    Returns:
        Tensor of the shape of `boxes`.

    Raises:
        ValueError: A format is unknown, or there are not four variances.

    Examples:
        >>> encode_box_to_deltas(
        ...     [[0, 0, 2, 4]], [[1, 0, 3, 4]], "xyxy", "xyxy"
        ... ).numpy().tolist()
        [[0.0, 0.5, 0.0, 0.0]]
    """
    variance = _variance(variance)
    anchors = _centers(anchors, anchor_format, encoding_format, image_shape)
    boxes = _centers(boxes, box_format, encoding_format, image_shape)
    size = tf.maximum(anchors[..., 2:], epsilon())
    moved = (boxes[..., :2] - anchors[..., :2]) / size
    grown = tf.math.log(tf.maximum(boxes[..., 2:], epsilon()) / size)
    return tf.concat([moved, grown], axis=-1) / variance


def decode_deltas_to_boxes(
    anchors,
    boxes_delta,
    anchor_format,
    box_format,
    encoded_format="center_yxhw",
    variance=None,
    image_shape=None,
):
    """Return boxes from how they differ from anchors.

    The other way round of `encode_box_to_deltas`.

    Args:
        anchors: Tensor of shape `(num_anchors, 4)`, or dictionary of them.
        boxes_delta: Tensor of shape `(..., num_anchors, 4)`, or dictionary of
            them with the same keys.
        anchor_format: String, a format of `convert_format`.
        box_format: String, that of the result.
        encoded_format: String, `"center_yxhw"` or `"center_xywh"`, the order
            of `boxes_delta`.
        variance: List of four numbers, or `None` for ones.
        image_shape: Tuple of height, width and channels, for shares.

    Returns:
        Tensor of the shape of `boxes_delta`, or dictionary of them.

    Raises:
        ValueError: A format is unknown, or there are not four variances.

    Examples:
        >>> decode_deltas_to_boxes(
        ...     [[0, 0, 2, 4]], [[0.0, 0.5, 0.0, 0.0]], "xyxy", "xyxy"
        ... ).numpy().tolist()
        [[1.0, 0.0, 3.0, 4.0]]
    """
    if isinstance(anchors, dict):
        rest = (anchor_format, box_format, encoded_format, variance)
        return {
            level: decode_deltas_to_boxes(
                anchors[level], deltas, *rest, image_shape
            )
            for level, deltas in boxes_delta.items()
        }
    deltas = tf.cast(boxes_delta, "float32") * _variance(variance)
    anchors = _centers(anchors, anchor_format, encoded_format, image_shape)
    size = tf.maximum(anchors[..., 2:], epsilon())
    center = anchors[..., :2] + deltas[..., :2] * size
    boxes = tf.concat([center, size * tf.exp(deltas[..., 2:])], axis=-1)
    height, width = _height_width(image_shape)
    return convert_format(boxes, encoded_format, box_format, height, width)


def _centers(boxes, source, encoding_format, image_shape) -> tf.Tensor:
    if encoding_format not in ("center_yxhw", "center_xywh"):
        raise ValueError(
            "Boxes are encoded as 'center_yxhw' or 'center_xywh'. "
            f"Received: {encoding_format!r}."
        )
    height, width = _height_width(image_shape)
    return convert_format(boxes, source, encoding_format, height, width)


def _height_width(image_shape) -> tuple:
    return (None, None) if image_shape is None else tuple(image_shape[:2])


def _variance(variance) -> tf.Tensor:
    variance = np.ones(4) if variance is None else variance
    if np.shape(variance) != (4,):
        raise ValueError(
            f"`variance` must have four numbers. Received: variance={variance}."
        )
    return tf.constant(variance, "float32")

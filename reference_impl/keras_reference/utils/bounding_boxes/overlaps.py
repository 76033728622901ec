"""How much rectangles have in common."""

import math

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.utils.bounding_boxes.convert_format import (
    checked_format,
    convert_format,
)


def compute_iou(
    boxes1,
    boxes2,
    bounding_box_format,
    use_masking=False,
    mask_val=-1,
    image_shape=None,
):
    """Return the intersection over the union, for all pairs of boxes.

    Args:
        boxes1: Tensor of shape `(num_boxes1, 4)`, or a batch of them.
        boxes2: Tensor of shape `(num_boxes2, 4)`, or a batch of them.
        bounding_box_format: String, a format of `convert_format`.
        use_masking: Boolean, whether pairs with a box of negative numbers
            alone count as missing.
        mask_val: Number that stands for missing pairs.
        image_shape: Tuple of height, width and channels, for shares.

    Returns:
        Tensor of shape `(..., num_boxes1, num_boxes2)`; 0 where both boxes are
        empty.

    Raises:
        ValueError: The format is unknown, or `image_shape` is missing.

    Examples:
        >>> compute_iou([[0, 0, 2, 2]], [[1, 0, 3, 2]], "xyxy").numpy().round(3)
        array([[0.333]], dtype=float32)
    """
    boxes1 = _edges("boxes1", boxes1, bounding_box_format, image_shape)
    boxes2 = _edges("boxes2", boxes2, bounding_box_format, image_shape)
    rows, columns = boxes1[..., :, tf.newaxis, :], boxes2[..., tf.newaxis, :, :]
    intersection, union = _intersection_and_union(rows, columns)
    iou = tf.math.divide_no_nan(intersection, union)
    if not use_masking:
        return iou
    is_missing = tf.reduce_all(rows < 0, axis=-1) | tf.reduce_all(
        columns < 0, axis=-1
    )
    return tf.where(is_missing, tf.cast(mask_val, iou.dtype), iou)


def compute_ciou(boxes1, boxes2, bounding_box_format, image_shape=None):
    """Return the complete intersection over union, box by box.

    `iou - distance ** 2 / diagonal ** 2 - alpha * v`: the distance of the
    middles, the diagonal of what holds both, and `v`, how much the ratios of
    the sides differ, with `alpha = v / (1 - iou + v)`.

    Reference:
        Zheng et al., Distance-IoU Loss, AAAI 2020.

    Args:
        boxes1: Tensor of shape `(..., 4)`.
        boxes2: Tensor of the same shape.
        bounding_box_format: String, a format of `convert_format`.
        image_shape: Tuple of height, width and channels, for shares.

    Returns:
        Tensor of shape `(...)`.

    Raises:
        ValueError: The format is unknown, or `image_shape` is missing.

    Examples:
        >>> compute_ciou([[0, 0, 2, 2]], [[0, 0, 2, 2]], "xyxy").numpy().round(
        ...     3
        ... )
        array([1.], dtype=float32)
    """
    boxes1 = _edges("boxes1", boxes1, bounding_box_format, image_shape)
    boxes2 = _edges("boxes2", boxes2, bounding_box_format, image_shape)
    intersection, union = _intersection_and_union(boxes1, boxes2)
    iou = intersection / (union + epsilon())
    apart = (boxes1[..., :2] + boxes1[..., 2:]) / 2
    apart -= (boxes2[..., :2] + boxes2[..., 2:]) / 2
    around = tf.maximum(boxes1[..., 2:], boxes2[..., 2:])
    around -= tf.minimum(boxes1[..., :2], boxes2[..., :2])
    distance = tf.reduce_sum(apart**2, axis=-1)
    diagonal = tf.reduce_sum(around**2, axis=-1)
    v = (2 / math.pi * (_angle(boxes2) - _angle(boxes1))) ** 2
    alpha = v / (1 - iou + v + epsilon())
    return iou - distance / (diagonal + epsilon()) - alpha * v


def _edges(name: str, boxes, bounding_box_format, image_shape) -> tf.Tensor:
    """Return boxes as left, top, right and bottom, in pixels."""
    source = checked_format("bounding_box_format", bounding_box_format)
    if source.startswith("rel_") and image_shape is None:
        raise ValueError(
            "`image_shape` must be given where boxes are shares of an image. "
            f"Received: image_shape=None, bounding_box_format={source!r}."
        )
    height, width = image_shape[:2] if image_shape is not None else (None, None)
    boxes = convert_format(boxes, source, "xyxy", height, width)
    if boxes.shape.rank not in (2, 3):
        raise ValueError(
            f"`{name}` must have the shape `(num_boxes, 4)`, or be a batch of "
            f"them. Received: {name}.shape={tuple(boxes.shape)}."
        )
    return boxes


def _intersection_and_union(boxes1, boxes2) -> tuple[tf.Tensor, tf.Tensor]:
    first = tf.maximum(boxes1[..., :2], boxes2[..., :2])
    last = tf.minimum(boxes1[..., 2:], boxes2[..., 2:])
    shared = tf.reduce_prod(tf.maximum(last - first, 0), axis=-1)
    return shared, _area(boxes1) + _area(boxes2) - shared


def _area(boxes: tf.Tensor) -> tf.Tensor:
    return tf.reduce_prod(boxes[..., 2:] - boxes[..., :2], axis=-1)


def _angle(boxes: tf.Tensor) -> tf.Tensor:
    sides = boxes[..., 2:] - boxes[..., :2]
    return tf.atan(sides[..., 0] / (sides[..., 1] + epsilon()))

"""Rectangles around what is in images: `keras.utils.bounding_boxes`."""

from keras_reference.utils.bounding_boxes.convert_format import convert_format
from keras_reference.utils.bounding_boxes.deltas import (
    decode_deltas_to_boxes,
    encode_box_to_deltas,
)
from keras_reference.utils.bounding_boxes.overlaps import (
    compute_ciou,
    compute_iou,
)
from keras_reference.utils.bounding_boxes.windows import (
    clip_to_image_size,
    crop,
    pad,
)

__all__ = [
    "clip_to_image_size",
    "compute_ciou",
    "compute_iou",
    "convert_format",
    "crop",
    "decode_deltas_to_boxes",
    "encode_box_to_deltas",
    "pad",
]

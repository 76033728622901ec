import math

import numpy as np
import pytest

from keras_reference.utils import bounding_boxes

# The same box in an image of height 10 and width 20.
FORMS = {
    "xyxy": [1, 2, 4, 8],
    "yxyx": [2, 1, 8, 4],
    "xywh": [1, 2, 3, 6],
    "center_xywh": [2.5, 5, 3, 6],
    "center_yxhw": [5, 2.5, 6, 3],
    "rel_xyxy": [0.05, 0.2, 0.2, 0.8],
    "rel_yxyx": [0.2, 0.05, 0.8, 0.2],
    "rel_xywh": [0.05, 0.2, 0.15, 0.6],
    "rel_center_xywh": [0.125, 0.5, 0.15, 0.6],
}


@pytest.mark.parametrize("target", FORMS)
@pytest.mark.parametrize("source", FORMS)
def test_a_box_has_many_forms(source, target):
    box = bounding_boxes.convert_format(
        [FORMS[source]], source, target, height=10, width=20
    )
    np.testing.assert_allclose(box, [FORMS[target]], atol=1e-5)


def test_what_lies_beside_boxes_stays():
    boxes = {"boxes": np.array([[1, 2, 4, 8]]), "labels": "kept"}
    converted = bounding_boxes.convert_format(boxes, "XYXY", "xywh")
    assert converted["boxes"].numpy().tolist() == [[1, 2, 3, 6]]
    assert converted["labels"] == "kept"


def test_the_type_of_boxes_may_be_given():
    boxes = bounding_boxes.convert_format(
        [1, 2, 4, 8], "xyxy", "xywh", dtype="int32"
    )
    assert (boxes.dtype, boxes.numpy().tolist()) == ("int32", [1, 2, 3, 6])


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        (([[1, 2, 3, 4]], "corner", "xyxy"), "source='corner'"),
        (([[1, 2, 3, 4]], "xyxy", "corner"), "target='corner'"),
        (([[1, 2, 3, 4]], "xyxy", "rel_xyxy", 10), "height=10, width=None"),
        (([[1, 2, 3]], "xyxy", "xywh"), r"boxes.shape=\(1, 3\)"),
        (({"labels": 1}, "xyxy", "xywh"), "None there"),
    ],
)
def test_boxes_that_cannot_be_converted_are_refused(arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        bounding_boxes.convert_format(*arguments)


def test_the_overlap_is_a_share_of_what_both_cover():
    first = [[0, 0, 2, 2], [5, 5, 5, 5]]
    second = [[1, 0, 3, 2], [0, 0, 2, 2], [5, 5, 5, 5]]
    iou = bounding_boxes.compute_iou(first, second, "xyxy")
    np.testing.assert_allclose(iou, [[1 / 3, 1, 0], [0, 0, 0]], atol=1e-6)


def test_overlaps_are_taken_in_each_image_of_a_batch():
    batch = np.array([[[0, 0, 2, 2]], [[0, 0, 1, 2]]])
    iou = bounding_boxes.compute_iou(batch, [[0, 0, 2, 2]], "xyxy")
    assert iou.numpy().tolist() == [[[1.0]], [[0.5]]]


def test_boxes_as_shares_need_the_shape_of_the_image():
    box = [[0.0, 0.0, 0.5, 0.5]]
    iou = bounding_boxes.compute_iou(
        box, box, "rel_xyxy", image_shape=(10, 20, 3)
    )
    assert iou.numpy().tolist() == [[1.0]]
    for function in (
        bounding_boxes.compute_iou,
        bounding_boxes.compute_ciou,
    ):
        with pytest.raises(ValueError, match="Received: image_shape=None"):
            function(box, box, "rel_xyxy")


def test_pairs_with_a_missing_box_are_marked():
    boxes = [[-1, -1, -1, -1], [0, 0, 2, 2]]
    iou = bounding_boxes.compute_iou(
        boxes, boxes, "xyxy", use_masking=True, mask_val=7
    )
    assert iou.numpy().tolist() == [[7.0, 7.0], [7.0, 1.0]]


def test_overlaps_are_those_of_boxes():
    with pytest.raises(ValueError, match=r"Received: boxes1.shape=\(4,\)"):
        bounding_boxes.compute_iou([0, 0, 1, 1], [[0, 0, 1, 1]], "xyxy")


def test_a_complete_overlap_counts_distance_and_ratio():
    ciou = bounding_boxes.compute_ciou([[1, 2, 4, 8]], [[2, 2, 5, 7]], "xyxy")
    v = (2 / math.pi * (math.atan(3 / 5) - math.atan(3 / 6))) ** 2
    expected = 10 / 23 - 1.25 / 52 - v * v / (1 - 10 / 23 + v)
    np.testing.assert_allclose(ciou, [expected], rtol=1e-5)


def test_boxes_end_at_the_edges_of_the_image():
    boxes = [[-1, -2, 4, 8], [5, 5, 30, 30], [12, 25, 15, 30]]
    clipped = bounding_boxes.clip_to_image_size(
        {"boxes": boxes, "labels": [3, 4, 5]}, height=10, width=20
    )
    assert clipped["boxes"].numpy().tolist() == [
        *([0, 0, 4, 8], [5, 5, 20, 10], [12, 10, 15, 10]),
    ]
    assert clipped["labels"].numpy().tolist() == [3, 4, -1]


def test_shares_end_at_one():
    clipped = bounding_boxes.clip_to_image_size(
        {"boxes": [[0.5, 0.5, 1.0, 1.0]], "labels": [3]},
        bounding_box_format="rel_xywh",
    )
    assert clipped["boxes"].numpy().tolist() == [[0.5, 0.5, 0.5, 0.5]]


def test_clipping_needs_labels_and_a_size():
    with pytest.raises(ValueError, match=r"Received: bounding_boxes=\[\]"):
        bounding_boxes.clip_to_image_size([], 2, 2)
    boxes = {"boxes": [[0, 0, 1, 1]], "labels": [3]}
    with pytest.raises(ValueError, match="Received: height=2, width=None"):
        bounding_boxes.clip_to_image_size(boxes, 2)


def test_boxes_move_into_a_part_of_the_image():
    box = bounding_boxes.crop([[5, 5, 30, 30]], 2, 3, 6, 7)
    assert box.numpy().tolist() == [[2, 3, 7, 6]]
    box = bounding_boxes.crop([[5, 5, 25, 25]], 2, 3, 6, 7, "xywh")
    assert box.numpy().tolist() == [[2, 3, 5, 3]]


def test_boxes_move_into_a_larger_image():
    box = bounding_boxes.pad([[1, 2, 3, 6]], 2, 3, 6, 7, "xywh")
    assert box.numpy().tolist() == [[4, 4, 3, 6]]


def test_parts_of_images_are_in_pixels():
    with pytest.raises(ValueError, match="bounding_box_format='rel_xyxy'"):
        bounding_boxes.crop([[0, 0, 1, 1]], 0, 0, 1, 1, "rel_xyxy")
    with pytest.raises(ValueError, match="bounding_box_format='corner'"):
        bounding_boxes.pad([[0, 0, 1, 1]], 0, 0, 1, 1, "corner")


@pytest.mark.parametrize("order", ["center_yxhw", "center_xywh"])
def test_deltas_lead_back_to_boxes(order):
    anchors = np.array([[1.0, 2, 4, 8], [2, 2, 7, 8]])
    boxes = np.array([[[2.0, 1, 5, 9], [2, 3, 6, 7]]])
    arguments = ("xyxy", "xyxy", order, [0.1, 0.1, 0.2, 0.2])
    deltas = bounding_boxes.encode_box_to_deltas(anchors, boxes, *arguments)
    back = bounding_boxes.decode_deltas_to_boxes(anchors, deltas, *arguments)
    np.testing.assert_allclose(back, boxes, atol=1e-5)


def test_deltas_are_moves_and_growths():
    deltas = bounding_boxes.encode_box_to_deltas(
        [[1, 2, 4, 8]], [[2, 1, 5, 9]], "xyxy", "xyxy"
    )
    np.testing.assert_allclose(
        deltas, [[0, 1 / 3, math.log(8 / 6), 0]], atol=1e-6
    )


def test_anchors_may_have_levels():
    decoded = bounding_boxes.decode_deltas_to_boxes(
        {"p3": [[0, 0, 2, 2]]}, {"p3": [[0, 0, 0, 0]]}, "xyxy", "xywh"
    )
    assert decoded["p3"].numpy().tolist() == [[0, 0, 2, 2]]


def test_arguments_of_deltas_are_checked():
    box = [[0, 0, 2, 2]]
    with pytest.raises(ValueError, match="Received: 'xyxy'"):
        bounding_boxes.encode_box_to_deltas(box, box, "xyxy", "xyxy", "xyxy")
    with pytest.raises(ValueError, match=r"Received: variance=\[1\]"):
        bounding_boxes.encode_box_to_deltas(
            box, box, "xyxy", "xyxy", variance=[1]
        )

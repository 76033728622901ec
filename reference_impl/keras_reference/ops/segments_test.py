import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[3.0, 1.0], [2.0, 5.0], [4.0, 4.0]], "float32")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("segment_sum", [[7, 5], [2, 5]]),
        ("segment_prod", [[12, 4], [2, 5]]),
        ("segment_max", [[4, 4], [2, 5]]),
        ("segment_min", [[3, 1], [2, 5]]),
    ],
)
def test_segments(name, expected):
    function = getattr(ops, name)
    assert function(X, [0, 1, 0]).numpy().tolist() == expected
    assert function(X, [0, 1, 0], num_segments=4).shape == (4, 2)
    with pytest.raises(ValueError, match="one element for each row"):
        function(X, [0, 1])


def test_empty_segments():
    assert ops.segment_sum([1.0], [1]).numpy().tolist() == [0, 1]
    assert ops.segment_prod([3.0], [1]).numpy().tolist() == [1, 3]
    assert ops.segment_max([3], [1]).numpy()[0] == np.iinfo("int32").min
    assert ops.segment_sum([1.0, 2.0], [-1, 0], 1).numpy().tolist() == [2]


def test_top_k():
    values, places = ops.top_k([[1.0, 5.0, 3.0], [2.0, 0.0, 2.0]], 2)
    assert values.numpy().tolist() == [[5, 3], [2, 2]]
    assert places.numpy().tolist() == [[1, 2], [0, 2]]
    found = ops.top_k(KerasTensor((None, 5)), 3)
    assert [x.shape for x in found] == [(None, 3)] * 2
    with pytest.raises(ValueError, match="k=4"):
        ops.top_k([1.0, 2.0, 3.0], 4)


def test_in_top_k():
    predictions = [[0.1, 0.9, 0.3], [0.5, 0.5, 0.0], [0.1, 0.2, 0.7]]
    assert ops.in_top_k([1, 1, 1], predictions, 1).numpy().tolist() == [
        True,
        True,
        False,
    ]
    assert ops.in_top_k([2, 2, 7], predictions, 2).numpy().tolist() == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("dtype", ["float64", "int64"])
def test_in_top_k_of_what_singles_cannot_hold(dtype):
    predictions = np.array([[2**53, 2**53 - 1]] * 3).astype(dtype)
    found = ops.in_top_k(np.array([0, 1, 2], "int8"), predictions, 1)
    assert found.numpy().tolist() == [True, False, False]


def test_in_top_k_of_half_precision():
    for dtype in ("float16", "bfloat16"):
        predictions = ops.cast([[0.25, 0.5], [0.25, 0.5]], dtype)
        found = ops.in_top_k([0, 1], predictions, 1)
        assert found.numpy().tolist() == [False, True]


@pytest.mark.parametrize("name", ["sum", "prod", "max", "min"])
def test_no_rows_have_no_groups(name):
    ids = np.zeros((0,), "int64")
    y = getattr(ops, f"segment_{name}")(np.zeros((0, 2), "float32"), ids)
    assert y.shape == (0, 2)


def test_symbolic_groups_may_be_of_unknown_number():
    ids = KerasTensor((None,), "int32")
    y = ops.segment_max(KerasTensor((4, 2)), ids, num_segments=3)
    assert y.shape == (3, 2)


def test_groups_are_integers():
    with pytest.raises(ValueError, match="segment_ids.dtype=float32"):
        ops.segment_sum([1.0, 2.0], [0.0, 1.0])


def test_there_are_no_less_than_no_groups():
    with pytest.raises(ValueError, match="num_segments=-1"):
        ops.segment_sum([1.0, 2.0], [0, 1], num_segments=-1)


@pytest.mark.parametrize("targets", [[1, 1, 1], [[1], [1]], 1])
def test_each_row_of_predictions_has_a_target(targets):
    with pytest.raises(ValueError, match=r"predictions.shape=\(2, 3\)"):
        ops.in_top_k(targets, tf.ones((2, 3)), 1)

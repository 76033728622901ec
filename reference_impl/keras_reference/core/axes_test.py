import numpy as np
import pytest

from keras_reference.core.axes import (
    axes_from_front,
    axes_to_reduce,
    axis_from_front,
)


def test_axes_count_from_the_front():
    assert [axis_from_front(axis, 3) for axis in (0, 2, -1, -3)] == [0, 2, 2, 0]
    assert axes_from_front((-1, 0), 2) == (1, 0)
    assert axes_from_front(None, 2) == (0, 1)
    assert axes_from_front(1, 2) == (1,)


@pytest.mark.parametrize("axis", [2, -3])
def test_what_is_not_there(axis):
    with pytest.raises(ValueError, match=rf"range \[-2, 2\).*place={axis}"):
        axis_from_front(axis, 2, "place")


@pytest.mark.parametrize("axis", [(0,), 1.0, "rows", None])
def test_what_is_no_integer(axis):
    with pytest.raises(TypeError, match=r"`place` must be an integer. Recei"):
        axis_from_front(axis, 2, "place")
    assert axis_from_front(np.int64(-1), 2) == 1


def test_no_axis_twice():
    with pytest.raises(ValueError, match="each axis once"):
        axes_from_front((0, -2), 2)


def test_one_axis_stays_a_number_and_all_stay_none():
    assert axes_to_reduce(-1, 3) == 2
    assert axes_to_reduce(None, 3) is None
    assert axes_to_reduce((0, -1), 3) == (0, 2)
    with pytest.raises(ValueError, match="axis=3"):
        axes_to_reduce(3, 3)

import pytest

from keras_reference.core.axes import axes_from_front, axis_from_front


def test_axes_count_from_the_front():
    assert [axis_from_front(axis, 3) for axis in (0, 2, -1, -3)] == [0, 2, 2, 0]
    assert axes_from_front((-1, 0), 2) == (1, 0)
    assert axes_from_front(None, 2) == (0, 1)
    assert axes_from_front(1, 2) == (1,)


@pytest.mark.parametrize("axis", [2, -3])
def test_what_is_not_there(axis):
    with pytest.raises(ValueError, match=rf"range \[-2, 2\).*place={axis}"):
        axis_from_front(axis, 2, "place")


def test_no_axis_twice():
    with pytest.raises(ValueError, match="each axis once"):
        axes_from_front((0, -2), 2)

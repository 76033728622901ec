import pytest

from keras_reference.core.spatial.sizes import (
    size_of_transposed,
    sizes_of_windows,
)


@pytest.mark.parametrize(
    ("size", "window", "stride", "rate", "valid", "same"),
    [
        # 5 numbers hold 3 windows of 3, 2 of them two apart.
        (5, 3, 1, 1, 3, 5),
        (5, 3, 2, 1, 2, 3),
        # A window of 3 with gaps reaches over 5.
        (5, 3, 1, 2, 1, 5),
        (6, 1, 4, 1, 2, 2),
        (None, 3, 2, 1, None, None),
    ],
)
def test_windows_are_counted(size, window, stride, rate, valid, same):
    arguments = (size,), (window,), (stride,)
    assert sizes_of_windows(*arguments, "valid", (rate,)) == (valid,)
    assert sizes_of_windows(*arguments, "same", (rate,)) == (same,)
    assert sizes_of_windows(*arguments, "causal", (rate,)) == (same,)


def test_a_window_has_to_fit():
    with pytest.raises(ValueError, match=r"sizes=\(4, 2\).*window of \(3, 3\)"):
        sizes_of_windows((4, 2), (3, 3), (1, 1), "valid")
    assert sizes_of_windows((4, 2), (3, 3), (1, 1), "same") == (4, 2)


@pytest.mark.parametrize(
    ("size", "window", "stride", "output_padding", "valid", "same"),
    [
        # 4 copies of 3, two apart: 3 * 2 + 3.
        (4, 3, 2, None, 9, 8),
        (4, 3, 2, 0, 9, 7),
        (4, 3, 2, 1, 10, 8),
        # Copies that do not touch: each takes a whole step.
        (4, 2, 3, None, 12, 12),
        (None, 3, 2, None, None, None),
    ],
)
def test_copies_take_room(size, window, stride, output_padding, valid, same):
    arguments = size, window, stride
    assert size_of_transposed(*arguments, "valid", output_padding, 1) == valid
    assert size_of_transposed(*arguments, "same", output_padding, 1) == same

import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(24).reshape(4, 6)


def test_axes_change_places():
    np.testing.assert_array_equal(ops.rearrange(X, "a b -> b a"), X.T)


def test_axes_are_split_and_joined():
    found = ops.rearrange(X, "(a b) (c d) -> a c (b d)", a=2, c=3)
    expected = X.reshape(2, 2, 3, 2).transpose(0, 2, 1, 3).reshape(2, 3, 4)
    np.testing.assert_array_equal(found, expected)
    flat = ops.rearrange(KerasTensor((None, 4, 3)), "b h w -> b (h w)")
    assert flat.shape == (None, 12)


@pytest.mark.parametrize(
    ("pattern", "lengths", "message"),
    [
        ("a b", {}, "`->`"),
        ("a b c -> a b c", {}, "each axis of the tensor"),
        ("a b -> a c", {}, "same names on both sides"),
        ("a (b c) -> a b c", {}, "how an axis is split"),
        ("a (b c) -> a b c", {"b": 4}, "how an axis is split"),
    ],
)
def test_patterns_that_do_not_fit(pattern, lengths, message):
    with pytest.raises(ValueError, match=message):
        ops.rearrange(X, pattern, **lengths)

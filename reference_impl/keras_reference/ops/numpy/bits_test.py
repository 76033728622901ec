import numpy as np
import pytest

from keras_reference import ops


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("bitwise_and", np.bitwise_and),
        ("bitwise_or", np.bitwise_or),
        ("bitwise_xor", np.bitwise_xor),
        ("bitwise_left_shift", np.left_shift),
        ("left_shift", np.left_shift),
        ("bitwise_right_shift", np.right_shift),
        ("right_shift", np.right_shift),
    ],
)
@pytest.mark.parametrize("dtype", ["uint8", "int32"])
def test_bits_of_two(name, expected, dtype):
    x, y = np.array([12, 7, 1], dtype), np.array([1, 3, 0], dtype)
    result = getattr(ops, name)(x, y)
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, expected(x, y))


@pytest.mark.parametrize("function", [ops.bitwise_invert, ops.bitwise_not])
def test_inverted(function):
    assert function([0, 5, -1]).numpy().tolist() == [-1, -6, 0]
    assert function(np.uint8([5])).numpy().tolist() == [250]


def test_floats_have_no_bits_to_count_with():
    with pytest.raises(TypeError, match="must be integers.*float32"):
        ops.bitwise_and([1.0], [1])

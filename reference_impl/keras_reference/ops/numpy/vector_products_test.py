import numpy as np
import pytest

from keras_reference import ops


@pytest.mark.parametrize(
    "arguments", [{}, {"axis": 0}, {"axisa": 0, "axisc": 0}]
)
def test_cross(arguments):
    x = np.arange(9.0).reshape(3, 3)
    y = x[::-1] * [1, 2, 5]
    np.testing.assert_allclose(
        ops.cross(x, y, **arguments), np.cross(x, y, **arguments)
    )


def test_cross_in_the_plane():
    assert ops.cross([1, 2], [3, 4]).numpy() == -2
    assert ops.cross([1, 2], [3, 4, 5]).numpy().tolist() == [10, -5, -2]
    with pytest.raises(ValueError, match="4 and 3 elements"):
        ops.cross([1, 2, 3, 4], [1, 2, 3])


@pytest.mark.parametrize(
    "shapes",
    [
        ((2,), (3,)),
        ((2, 2), (1, 3)),
        ((2,), (2, 2)),
        ((3, 1, 3, 2), (2, 4, 2)),
        ((), (2, 2)),
        ((0, 2), (3,)),
    ],
)
def test_kron(shapes):
    x, y = (np.arange(np.prod(shape)).reshape(shape) for shape in shapes)
    np.testing.assert_array_equal(ops.kron(x, y), np.kron(x, y))


@pytest.mark.parametrize("mode", ["valid", "same", "full"])
@pytest.mark.parametrize("sizes", [(4, 2), (4, 3), (2, 4), (3, 4), (3, 3)])
def test_correlate(mode, sizes):
    x, y = (np.arange(1.0, size + 1) for size in sizes)
    np.testing.assert_allclose(
        ops.correlate(x, y, mode), np.correlate(x, y, mode)
    )


def test_correlate_refuses():
    with pytest.raises(ValueError, match="mode='half'"):
        ops.correlate([1], [1], mode="half")
    with pytest.raises(ValueError, match="must have one axis"):
        ops.correlate([[1]], [1])

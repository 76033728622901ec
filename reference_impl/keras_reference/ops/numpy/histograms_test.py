import numpy as np
import pytest

from keras_reference import ops


def test_bincount():
    x, weights = [1, 1, 3], [0.5, 0.25, 1.0]
    np.testing.assert_array_equal(ops.bincount(x), np.bincount(x))
    np.testing.assert_array_equal(
        ops.bincount(x, weights), np.bincount(x, weights)
    )
    assert ops.bincount(x, minlength=6).shape == (6,)
    assert ops.bincount([[1, 1], [0, 2]]).numpy().tolist() == [
        [0, 2, 0],
        [1, 0, 1],
    ]
    with pytest.raises(ValueError, match="sparse=True"):
        ops.bincount(x, sparse=True)


@pytest.mark.parametrize("bins", [1, 2, 5])
@pytest.mark.parametrize("range", [None, (0, 4), (1.5, 2.5)])
def test_histogram(bins, range):
    x = np.array([[1.0, 2.0, 3.0], [1.5, 2.5, 3.0]], "float32")
    counts, edges = ops.histogram(x, bins, range)
    expected = np.histogram(x, bins, range)
    np.testing.assert_array_equal(counts, expected[0])
    np.testing.assert_allclose(edges, expected[1], rtol=1e-6)


def test_histogram_refuses():
    with pytest.raises(TypeError, match="must be an integer"):
        ops.histogram([1.0], bins=[0, 1])
    with pytest.raises(ValueError, match="bins=0"):
        ops.histogram([1.0], bins=0)
    with pytest.raises(ValueError, match=r"range=\(2, 1\)"):
        ops.histogram([1.0], range=(2, 1))

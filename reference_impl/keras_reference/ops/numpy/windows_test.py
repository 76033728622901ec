import numpy as np
import pytest

from keras_reference import ops


@pytest.mark.parametrize("name", ["bartlett", "blackman", "hamming", "hanning"])
@pytest.mark.parametrize("count", [0, 1, 2, 5, 6])
def test_windows(name, count):
    result = getattr(ops, name)(count)
    expected = getattr(np, name)(count)
    np.testing.assert_allclose(result, expected, atol=1e-6)
    np.testing.assert_allclose(
        ops.kaiser(count, 3.5), np.kaiser(count, 3.5), atol=1e-6
    )

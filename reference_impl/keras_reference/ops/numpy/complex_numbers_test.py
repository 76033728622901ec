import numpy as np
import pytest

from keras_reference import ops

Z = np.array([1 + 2j, -3 + 0j, -1j], "complex64")


@pytest.mark.parametrize(
    "name", ["real", "imag", "conj", "conjugate", "angle", "isreal"]
)
def test_parts(name):
    result = getattr(ops, name)(Z)
    np.testing.assert_allclose(result, getattr(np, name)(Z), rtol=1e-6)
    x = np.array([1.0, -2.0], "float32")
    np.testing.assert_allclose(
        getattr(ops, name)(x), getattr(np, name)(x), rtol=1e-6
    )


@pytest.mark.parametrize(
    "name", ["real", "imag", "conj", "conjugate", "angle", "isreal"]
)
def test_text_has_no_parts(name):
    with pytest.raises(TypeError, match="`x` must be numbers.*x='two'"):
        getattr(ops, name)("two")

import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_multi_hot():
    rows = ops.multi_hot([[0, 2], [1, -1]], 3)
    assert rows.numpy().tolist() == [[1, 0, 1], [0, 1, 0]]
    assert ops.multi_hot([0, 2], num_classes=3).numpy().tolist() == [1, 0, 1]
    columns = ops.multi_hot([[0, 2], [1, 1]], 3, axis=0, dtype="int32")
    assert columns.numpy().tolist() == [[1, 0], [0, 1], [1, 0]]
    assert ops.multi_hot([[1]], num_tokens=2).numpy().tolist() == [[0, 1]]
    assert ops.multi_hot(KerasTensor((None, 4), "int32"), 3).shape == (None, 3)


def test_multi_hot_of_truths():
    truths = ops.multi_hot([[0, 2], [1, 1]], 3, dtype="bool").numpy()
    assert truths.tolist() == [[True, False, True], [False, True, False]]


def test_multi_hot_refuses():
    with pytest.raises(ValueError, match="num_classes=None"):
        ops.multi_hot([1])
    with pytest.raises(ValueError, match="depth"):
        ops.multi_hot([1], 2, depth=2)
    with pytest.raises(ValueError, match="sparse=True"):
        ops.multi_hot([1], 2, sparse=True)


def test_polar():
    length, angle = np.array([1.0, 2.0]), np.array([0.5, -1.0])
    expected = length * np.exp(1j * angle)
    np.testing.assert_allclose(ops.polar(length, angle), expected)


def test_psnr():
    assert ops.psnr([1.0, 2.0], [1.5, 2.0], 10.0).numpy() == pytest.approx(
        10 * np.log10(100 / 0.125), rel=1e-5
    )
    assert ops.psnr([1.0], [1.0], 1.0).numpy() == np.inf
    with pytest.raises(ValueError, match=r"x2.shape=\(1,\)"):
        ops.psnr([1.0, 2.0], [1.0], 1.0)


def test_multi_hot_cuts_fractions_off():
    y = ops.multi_hot(np.array([[0.0, 1.7]], "float32"), 3)
    assert y.numpy().tolist() == [[1.0, 1.0, 0.0]]


def test_multi_hot_of_a_number():
    assert ops.multi_hot(1, 3).numpy().tolist() == [0.0, 1.0, 0.0]


def test_polar_takes_half_precision():
    y = ops.polar(np.array([2.0], "float16"), np.array([0.0], "float16"))
    assert y.dtype == "complex64" and y.numpy().tolist() == [2 + 0j]


def test_a_length_and_an_angle_are_real():
    with pytest.raises(TypeError, match="real numbers. .*dtype=complex128"):
        ops.polar([1j], 1.0)
    with pytest.raises(ValueError, match="broadcast"):
        ops.polar([1.0, 2.0], [1.0, 2.0, 3.0])

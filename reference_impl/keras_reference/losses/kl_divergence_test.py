import numpy as np
import pytest

from keras_reference import losses

P = np.array([[0.2, 0.8], [0.5, 0.5]])
Q = np.array([[0.4, 0.6], [0.5, 0.5]])


def test_values():
    values = losses.kl_divergence(P, Q)
    np.testing.assert_allclose(values, (P * np.log(P / Q)).sum(-1), rtol=1e-12)
    assert values[1] == 0


def test_zeros_are_clipped():
    values = losses.kl_divergence([[0.0, 1.0]], [[1.0, 0.0]]).numpy()
    expected = 1e-7 * np.log(1e-7) + np.log(1e7)
    np.testing.assert_allclose(values, [expected], rtol=1e-6)


def test_shapes_must_fit():
    with pytest.raises(ValueError, match=r"y_pred.shape=\(3,\)"):
        losses.kl_divergence(np.ones((2,)), np.ones((3,)))


def test_the_class_reduces():
    expected = (P * np.log(P / Q)).sum(-1).mean()
    value = losses.KLDivergence()(P, Q)
    np.testing.assert_allclose(value, expected, rtol=1e-6)

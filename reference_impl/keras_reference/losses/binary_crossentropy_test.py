import numpy as np
import pytest

from keras_reference import losses

Y = np.array([[0.0, 1.0], [1.0, 1.0]])
P = np.array([[0.1, 0.6], [0.25, 0.5]])


def entropy(y_true, y_pred):
    values = y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred)
    return -values.mean(-1)


def test_values():
    values = losses.binary_crossentropy(Y, P)
    np.testing.assert_allclose(values, entropy(Y, P), rtol=1e-12)


def test_logits():
    logits = np.log(P / (1 - P))
    values = losses.binary_crossentropy(Y, logits, from_logits=True)
    np.testing.assert_allclose(values, entropy(Y, P), rtol=1e-12)


def test_label_smoothing():
    values = losses.binary_crossentropy(Y, P, label_smoothing=0.2)
    expected = entropy(0.8 * Y + 0.1, P)
    np.testing.assert_allclose(values, expected, rtol=1e-12)


def test_a_certain_mistake_is_finite():
    values = losses.binary_crossentropy([[1.0, 0.0]], [[0.0, 1.0]]).numpy()
    # float32 knows 1 - 1e-7 to six places only.
    np.testing.assert_allclose(values, [-np.log(1e-7)], rtol=1e-2)


def test_axis():
    values = losses.binary_crossentropy(Y.T, P.T, axis=0)
    np.testing.assert_allclose(values, entropy(Y, P), rtol=1e-12)


def test_label_smoothing_is_a_share():
    with pytest.raises(ValueError, match="label_smoothing=2"):
        losses.binary_crossentropy(Y, P, label_smoothing=2)
    with pytest.raises(ValueError, match="label_smoothing=2"):
        losses.BinaryCrossentropy(label_smoothing=2)


def test_the_class_passes_its_arguments_on():
    logits = np.log(P / (1 - P))
    loss = losses.BinaryCrossentropy(True, 0.2, 0, "sum", "x", "float64")
    expected = 2 * entropy(0.8 * Y + 0.1, P).mean()
    np.testing.assert_allclose(loss(Y, logits), expected, rtol=1e-12)
    again = losses.BinaryCrossentropy.from_config(loss.get_config())
    assert again.get_config() == loss.get_config()

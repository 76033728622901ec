import numpy as np
import pytest
import tensorflow as tf

from keras_reference import losses

Y = np.array([[0, 1, 0], [1, 0, 0]], "float64")
P = np.array([[0.1, 0.6, 0.3], [0.25, 0.25, 0.5]])


def test_values():
    values = losses.categorical_crossentropy(Y, P)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


def test_predictions_are_divided_by_their_sum():
    values = losses.categorical_crossentropy(Y, 3 * P)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


def test_a_certain_mistake_is_finite():
    value = losses.categorical_crossentropy([[0, 1.0]], [[1, 0.0]]).numpy()
    np.testing.assert_allclose(value, [-np.log(1e-7)], rtol=1e-6)


def test_logits():
    values = losses.categorical_crossentropy(Y, np.log(P), from_logits=True)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


@pytest.mark.parametrize("from_logits", [False, True])
def test_label_smoothing(from_logits):
    y_pred = np.log(P) if from_logits else P
    values = losses.categorical_crossentropy(
        Y, y_pred, from_logits, label_smoothing=0.3
    )
    smooth = 0.7 * Y + 0.1
    expected = -(smooth * np.log(P)).sum(-1)
    np.testing.assert_allclose(values, expected, rtol=1e-12)


def test_axis():
    values = losses.categorical_crossentropy(Y.T, P.T, axis=0)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


def test_gradient_of_logits_is_softmax_minus_targets():
    logits = tf.constant(np.log(P))
    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = losses.categorical_crossentropy(Y, logits, from_logits=True)
    np.testing.assert_allclose(tape.gradient(value, logits), P - Y, 1e-12)


def test_shapes_must_be_equal():
    with pytest.raises(ValueError, match=r"y_pred.shape=\(2, 1\)"):
        losses.categorical_crossentropy(Y, P[:, :1])


@pytest.mark.parametrize("label_smoothing", [-0.1, 1.5])
def test_label_smoothing_is_a_share(label_smoothing):
    message = f"label_smoothing={label_smoothing}"
    with pytest.raises(ValueError, match=message):
        losses.categorical_crossentropy(Y, P, label_smoothing=label_smoothing)
    with pytest.raises(ValueError, match=message):
        losses.CategoricalCrossentropy(label_smoothing=label_smoothing)


def test_the_class_passes_its_arguments_on():
    loss = losses.CategoricalCrossentropy(True, 0.3, 0, "sum", "x", "float64")
    value = loss(Y.T, np.log(P).T)
    expected = -((0.7 * Y + 0.1) * np.log(P)).sum()
    np.testing.assert_allclose(value, expected, rtol=1e-12)
    again = losses.CategoricalCrossentropy.from_config(loss.get_config())
    assert again.get_config() == loss.get_config()

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import activations, layers, losses, models

CERTAIN = tf.constant([[0.0, 50.0]])


@pytest.mark.parametrize(
    ("name", "activation", "y_true"),
    [
        ("binary_crossentropy", "sigmoid", [[0.0, 0.0]]),
        ("categorical_crossentropy", "softmax", [[1.0, 0.0]]),
        ("sparse_categorical_crossentropy", "softmax", [0]),
    ],
)
def test_a_certain_mistake_has_a_gradient(name, activation, y_true):
    function = getattr(losses, name)
    with tf.GradientTape() as tape:
        tape.watch(CERTAIN)
        y_pred = getattr(activations, activation)(CERTAIN)
        value = function(y_true, y_pred)
    exact = function(y_true, CERTAIN, from_logits=True)
    np.testing.assert_allclose(value, exact, rtol=1e-6)
    assert tape.gradient(value, CERTAIN).numpy()[0, 1] > 0.4


def test_logits_of_another_activation_or_axis_are_of_no_use():
    y_pred = activations.softmax(CERTAIN)
    clipped = losses.binary_crossentropy([[0.0, 0.0]], y_pred.numpy())
    value = losses.binary_crossentropy([[0.0, 0.0]], y_pred)
    np.testing.assert_array_equal(value, clipped)
    columns = activations.softmax(tf.transpose(CERTAIN), axis=0)
    value = losses.categorical_crossentropy([[1.0], [0.0]], columns, axis=0)
    np.testing.assert_allclose(value, [-np.log(1e-7)], rtol=1e-6)


def test_a_model_hands_its_logits_to_the_loss():
    model = models.Sequential([layers.Softmax()])
    model.compile("sgd", "categorical_crossentropy")
    value = model.evaluate(CERTAIN, np.array([[1.0, 0.0]]), verbose=0)
    assert value == pytest.approx(50)

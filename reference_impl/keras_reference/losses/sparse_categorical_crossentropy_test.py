import numpy as np
import pytest
import tensorflow as tf

from keras_reference import losses

Y = np.array([1, 0])
P = np.array([[0.1, 0.6, 0.3], [0.25, 0.25, 0.5]])


@pytest.mark.parametrize("y_true", [Y, Y[:, None], Y.astype("float32")])
def test_values(y_true):
    values = losses.sparse_categorical_crossentropy(y_true, P)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


def test_predictions_are_divided_by_their_sum():
    values = losses.sparse_categorical_crossentropy(Y, P / 2)
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


def test_a_certain_mistake_is_finite():
    value = losses.sparse_categorical_crossentropy([1], [[1, 0.0]]).numpy()
    np.testing.assert_allclose(value, [-np.log(1e-7)], rtol=1e-6)


def test_integer_predictions_become_floats():
    value = losses.sparse_categorical_crossentropy([0], [[1, 1]]).numpy()
    np.testing.assert_allclose(value, [np.log(2)], rtol=1e-6)


def test_logits():
    values = losses.sparse_categorical_crossentropy(
        Y, np.log(P), from_logits=True
    )
    np.testing.assert_allclose(values, -np.log([0.6, 0.25]), rtol=1e-12)


@pytest.mark.parametrize("axis", [1, -2])
def test_axis(axis):
    y_true = np.array([[1, 0]])
    y_pred = P.T[None]
    values = losses.sparse_categorical_crossentropy(y_true, y_pred, axis=axis)
    np.testing.assert_allclose(values, [-np.log([0.6, 0.25])], rtol=1e-12)


@pytest.mark.parametrize("ignore_class", [-1, 0, 9])
def test_an_ignored_class_has_no_loss(ignore_class):
    y_true = np.array([ignore_class, 1, ignore_class])
    y_pred = np.array([[0.5, 0.5], [0.2, 0.8], [0.1, 0.9]])
    values = losses.sparse_categorical_crossentropy(
        y_true, y_pred, ignore_class=ignore_class
    )
    np.testing.assert_allclose(values, [0, -np.log(0.8), 0], rtol=1e-12)
    loss = losses.SparseCategoricalCrossentropy(
        ignore_class=ignore_class, dtype="float64"
    )
    np.testing.assert_allclose(loss(y_true, y_pred), -np.log(0.8))
    column = loss(y_true[:, None], y_pred)
    np.testing.assert_allclose(column, -np.log(0.8))


def test_gradient_of_logits_is_softmax_minus_targets():
    logits = tf.constant(np.log(P))
    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = losses.sparse_categorical_crossentropy(
            Y, logits, from_logits=True
        )
    expected = P - np.eye(3)[Y]
    np.testing.assert_allclose(tape.gradient(value, logits), expected, 1e-12)


def test_shapes_must_fit():
    with pytest.raises(
        ValueError, match=r"y_true.shape=\(3,\), y_pred.shape=\(2, 3\)"
    ):
        losses.sparse_categorical_crossentropy([0, 1, 2], P)


def test_class_numbers_are_not_rounded():
    y_pred = np.full((1, 3000), 1e-4, "float16")
    y_pred[0, 2049] = 0.5
    loss = losses.SparseCategoricalCrossentropy(dtype="float16")
    # 2049 is 2048 in float16.
    assert loss(np.array([2049]), y_pred).numpy() < 1


def test_the_class_passes_its_arguments_on():
    loss = losses.SparseCategoricalCrossentropy(
        True, 2, "sum", 1, "x", "float64"
    )
    y_true = np.array([[1, 2]])
    value = loss(y_true, np.log(P).T[None])
    np.testing.assert_allclose(value, -np.log(0.6), rtol=1e-12)
    again = losses.SparseCategoricalCrossentropy.from_config(loss.get_config())
    assert again.get_config() == loss.get_config()


def test_an_ignored_class_works_in_a_graph():
    loss = losses.SparseCategoricalCrossentropy(ignore_class=0)
    value = tf.function(loss)(tf.constant(Y), tf.constant(P))
    np.testing.assert_allclose(value, -np.log(0.6), rtol=1e-6)


def test_it_is_the_categorical_one_of_one_hot_targets():
    y_pred = 3 * P
    sparse = losses.sparse_categorical_crossentropy(Y, y_pred)
    rows = losses.categorical_crossentropy(np.eye(3)[Y], y_pred)
    np.testing.assert_allclose(sparse, rows, rtol=1e-12)

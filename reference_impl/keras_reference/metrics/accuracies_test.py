import numpy as np
import pytest

from keras_reference import metrics

ROWS = np.array([[0, 1, 0], [1, 0, 0]])
SCORES = np.array([[0.1, 0.8, 0.1], [0.1, 0.8, 0.1]], "float32")


def test_accuracy_compares_every_element():
    metric = metrics.Accuracy()
    assert metric([[1, 2], [3, 4]], [[1, 2], [3, 5]]).numpy() == 0.75
    assert metric([[1, 2]], [[9, 9]]).numpy() == 0.5


def test_accuracy_compares_types_as_floats():
    assert metrics.Accuracy()([1.5], [1]).numpy() == 0
    assert metrics.Accuracy()([1], [1.0]).numpy() == 1


def test_accuracy_weights():
    value = metrics.Accuracy()([1, 2, 3], [1, 2, 4], sample_weight=[1, 0, 3])
    assert value.numpy() == 0.25


def test_binary_accuracy_is_above_the_threshold():
    values = metrics.binary_accuracy([[1, 0, 1]], [[0.5, 0.5, 0.6]])
    assert values.numpy().tolist() == [[0, 1, 1]]
    metric = metrics.BinaryAccuracy(threshold=0.25)
    assert metric([[1, 0, 1]], [[0.5, 0.5, 0.2]]).numpy().round(4) == 0.3333


def test_binary_accuracy_of_a_column():
    assert metrics.BinaryAccuracy()([1, 0], [[0.9], [0.9]]).numpy() == 0.5


def test_categorical_accuracy():
    values = metrics.categorical_accuracy(ROWS, SCORES)
    assert values.numpy().tolist() == [1, 0]
    metric = metrics.CategoricalAccuracy()
    assert metric(ROWS, SCORES, sample_weight=[1, 3]).numpy() == 0.25


@pytest.mark.parametrize("y_true", [[1, 0], [[1], [0]], [1.0, 0.0]])
def test_sparse_categorical_accuracy(y_true):
    values = metrics.sparse_categorical_accuracy(y_true, SCORES)
    assert values.numpy().tolist() == [1, 0]
    assert metrics.SparseCategoricalAccuracy()(y_true, SCORES).numpy() == 0.5


def test_the_first_of_equal_scores_counts():
    assert metrics.sparse_categorical_accuracy([0], [[0.5, 0.5]])[0] == 1
    assert metrics.categorical_accuracy([[0, 1]], [[0.5, 0.5]])[0] == 0


def test_sequences():
    metric = metrics.SparseCategoricalAccuracy()
    y_true, y_pred = np.zeros((2, 3)), np.ones((2, 3, 4))
    y_pred[0, :, 1] = 2
    assert metric(y_true, y_pred, sample_weight=[1.0, 3.0]).numpy() == 0.75


@pytest.mark.parametrize(
    ("metric", "y_true", "y_pred"),
    [
        (metrics.Accuracy(), np.zeros((2,)), np.zeros((3,))),
        (metrics.BinaryAccuracy(), np.zeros((2,)), np.zeros((3,))),
        (metrics.CategoricalAccuracy(), np.zeros((2, 3)), np.zeros((2, 4))),
        (metrics.SparseCategoricalAccuracy(), np.zeros(3), np.zeros((2, 4))),
    ],
)
def test_shapes_must_fit(metric, y_true, y_pred):
    with pytest.raises(ValueError) as raised:
        metric(y_true, y_pred)
    assert f"y_true.shape={y_true.shape}" in str(raised.value)
    assert f"y_pred.shape={y_pred.shape}" in str(raised.value)


def test_accuracy_leaves_out_an_axis_of_length_one():
    vector, column = [1, 2, 3, 4], [[1], [2], [3], [5]]
    for y_true, y_pred in ((vector, column), (column, vector)):
        metric = metrics.Accuracy()
        metric.update_state(y_true, y_pred)
        assert metric.result().numpy() == 0.75

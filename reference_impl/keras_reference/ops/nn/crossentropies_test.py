import numpy as np
import pytest

from keras_reference import ops

TARGET = np.array([[0.0, 1.0, 0.0], [0.2, 0.3, 0.5]])
OUTPUT = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]])
LOGITS = np.array([[-1.0, 2.0, 0.5], [0.0, 3.0, -2.0]])


def softmax(x, axis):
    return np.exp(x) / np.exp(x).sum(axis, keepdims=True)


def test_binary():
    expected = -TARGET * np.log(OUTPUT) - (1 - TARGET) * np.log(1 - OUTPUT)
    found = ops.binary_crossentropy(TARGET, OUTPUT)
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    sigmoid = 1 / (1 + np.exp(-LOGITS))
    np.testing.assert_allclose(
        ops.binary_crossentropy(TARGET, LOGITS, from_logits=True),
        ops.binary_crossentropy(TARGET, sigmoid),
        rtol=1e-5,
    )
    assert np.isfinite(ops.binary_crossentropy([0.0, 1.0], [1.0, 0.0])).all()


@pytest.mark.parametrize("axis", [-1, 0])
def test_categorical(axis):
    share = OUTPUT / OUTPUT.sum(axis, keepdims=True)
    found = ops.categorical_crossentropy(TARGET, OUTPUT, axis=axis)
    expected = -(TARGET * np.log(share)).sum(axis)
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    found = ops.categorical_crossentropy(TARGET, LOGITS, True, axis)
    expected = -(TARGET * np.log(softmax(LOGITS, axis))).sum(axis)
    np.testing.assert_allclose(found, expected, rtol=1e-6)


@pytest.mark.parametrize("axis", [-1, 0])
@pytest.mark.parametrize("from_logits", [False, True])
def test_sparse(axis, from_logits):
    output = LOGITS if from_logits else OUTPUT
    classes = [1, 0] if axis == -1 else [0, 1, 1]
    count = output.shape[axis]
    rows = np.eye(count)[classes]
    found = ops.sparse_categorical_crossentropy(
        classes, output, from_logits, axis
    )
    expected = ops.categorical_crossentropy(
        rows if axis == -1 else rows.T, output, from_logits, axis
    )
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    if axis == -1:
        column = np.array(classes)[:, None]
        same = ops.sparse_categorical_crossentropy(column, output, from_logits)
        np.testing.assert_array_equal(same, found)


@pytest.mark.parametrize(
    ("function", "target"),
    [
        (ops.binary_crossentropy, TARGET[:, :2]),
        (ops.categorical_crossentropy, TARGET[:1]),
        (ops.sparse_categorical_crossentropy, [1, 2, 0]),
    ],
)
def test_shapes_that_differ(function, target):
    with pytest.raises(ValueError, match="`target`.*target.shape="):
        function(target, OUTPUT)

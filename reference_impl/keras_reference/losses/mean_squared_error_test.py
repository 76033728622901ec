import numpy as np
import pytest

from keras_reference import losses


@pytest.mark.parametrize("shape", [(3,), (2, 3), (0, 3), (2, 3, 4)])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_values(shape, dtype):
    generator = np.random.default_rng(0)
    y_true = generator.normal(size=shape).astype(dtype)
    y_pred = generator.normal(size=shape).astype(dtype)
    values = losses.mean_squared_error(y_true, y_pred)
    assert values.dtype == dtype
    expected = np.mean((y_pred - y_true) ** 2, axis=-1)
    np.testing.assert_allclose(values, expected, rtol=1e-6)


@pytest.mark.parametrize(
    ("true_shape", "pred_shape", "shape"),
    [
        ((4,), (4, 1), (4,)),
        ((4, 1), (4,), (4,)),
        ((4, 2), (4, 2, 1), (4,)),
        ((4, 2, 1), (4, 2), (4,)),
    ],
)
def test_an_axis_of_one_more_does_not_matter(true_shape, pred_shape, shape):
    y_true, y_pred = np.zeros(true_shape), np.ones(pred_shape)
    values = losses.mean_squared_error(y_true, y_pred)
    assert values.shape == shape and (values.numpy() == 1).all()


def test_integers_become_floats():
    values = losses.mean_squared_error([[1, 2]], [[1, 5]])
    assert values.dtype == "float32" and values.numpy().tolist() == [4.5]


def test_shapes_must_fit():
    with pytest.raises(
        ValueError, match=r"y_true.shape=\(2, 3\), y_pred.shape=\(2, 4\)"
    ):
        losses.mean_squared_error(np.zeros((2, 3)), np.zeros((2, 4)))


def test_the_class_reduces():
    y_true, y_pred = [[0, 0], [0, 0]], [[1, 3], [0, 2]]
    assert losses.MeanSquaredError()(y_true, y_pred).numpy() == 3.5
    summed = losses.MeanSquaredError(reduction="sum")(y_true, y_pred)
    assert summed.numpy() == 7
    assert losses.MeanSquaredError().name == "mean_squared_error"

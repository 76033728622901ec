import numpy as np
import pytest

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.ops import image

X = np.arange(16.0).reshape(4, 4, 1).astype("float32")
SHIFT = [1, 0, 1, 0, 1, 0, 0, 0]


def test_pixels_come_from_the_right():
    found = image.affine_transform(X, SHIFT, fill_value=9.0)
    np.testing.assert_allclose(found[:, :3], X[:, 1:])
    assert (found[:, 3] == 9).numpy().all()
    wrapped = image.affine_transform(X, SHIFT, "nearest", "wrap")
    np.testing.assert_allclose(wrapped, np.roll(X, -1, 1))


def test_one_transform_for_each_image():
    batch = np.stack([X, X])
    still = [1, 0, 0, 0, 1, 0, 0, 0]
    found = image.affine_transform(batch, [still, SHIFT])
    np.testing.assert_allclose(found[0], X)
    np.testing.assert_allclose(found[1, :, :3], X[:, 1:])


def test_points_are_moved():
    corners = np.array([[0, 0], [3, 0], [0, 3], [3, 3]])
    turned = image.perspective_transform(X, corners, corners[[1, 3, 0, 2]])
    np.testing.assert_allclose(turned, np.rot90(X, -1), atol=1e-4)
    start, end = corners, np.array([[0, 1], [3, 0], [0, 3], [3, 3]])
    found = image.perspective_transform(X, start, end)
    np.testing.assert_allclose(found[1, 0], X[0, 0], atol=1e-4)
    np.testing.assert_allclose(found[0, 3], X[0, 3], atol=1e-4)


def test_elastic_transform():
    batch = np.stack([X, X])
    found = image.elastic_transform(batch, alpha=2.0, sigma=1.0, seed=1)
    again = image.elastic_transform(batch, alpha=2.0, sigma=1.0, seed=1)
    np.testing.assert_array_equal(found, again)
    assert found.shape == batch.shape and np.any(found != batch)
    still = image.elastic_transform(batch, alpha=0.0, seed=1)
    np.testing.assert_allclose(still, batch)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((SHIFT, "cubic"), "interpolation='cubic'"),
        ((SHIFT, "nearest", "mirror"), "fill_mode='mirror'"),
        ((SHIFT[:6],), "must be eight numbers"),
    ],
)
def test_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        image.affine_transform(X, *arguments)
    with pytest.raises(ValueError, match="`end_points` must be four points"):
        image.perspective_transform(X, np.zeros((4, 2)), np.zeros((3, 2)))
    with pytest.raises(ValueError, match="interpolation='cubic'"):
        image.elastic_transform(X, interpolation="cubic")


@pytest.mark.parametrize("shape", [(None, 6, 4, 3), (2, 6, None, 3)])
def test_the_known_lengths_of_a_symbolic_image_stay(shape):
    x = KerasTensor(shape)
    assert image.affine_transform(x, SHIFT).shape == shape
    points = [[0, 0], [0, 3], [3, 0], [3, 3]]
    moved = image.perspective_transform(x, points, points)
    assert moved.shape == shape


def test_a_symbolic_transform_may_be_of_unknown_length():
    x = KerasTensor((2, 4, 4, 1))
    y = image.affine_transform(x, KerasTensor((None, None)))
    assert y.shape == (2, 4, 4, 1)


@pytest.mark.parametrize("sigma", [0, -1.0, "two"])
def test_rubber_is_smooth_by_some_width(sigma):
    with pytest.raises(ValueError, match=f"above 0. Received: sigma={sigma!r}"):
        image.elastic_transform(np.ones((4, 4, 1)), sigma=sigma)

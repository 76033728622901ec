import numpy as np
import pytest

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.ops import image

X = np.arange(16.0).reshape(4, 4, 1).astype("float32")


def test_bilinear_means_of_neighbours():
    expected = X.reshape(2, 2, 2, 2).mean((1, 3))
    np.testing.assert_allclose(image.resize(X, (2, 2))[..., 0], expected)


def test_nearest_takes_a_pixel_as_it_is():
    found = image.resize(X, (2, 2), "nearest")
    assert set(found.numpy().ravel()) <= set(X.ravel())
    twice = image.resize(X, (8, 8), "nearest")
    np.testing.assert_array_equal(twice, X.repeat(2, 0).repeat(2, 1))


def test_the_type_stays():
    found = image.resize(X.astype("uint8"), (2, 2))
    assert found.dtype == "uint8"
    assert found.numpy()[..., 0].tolist() == [[2, 4], [10, 12]]


def test_ratios():
    cropped = image.resize(X, (2, 4), crop_to_aspect_ratio=True)
    np.testing.assert_array_equal(cropped, X[1:3])
    filled = image.resize(X, (2, 4), pad_to_aspect_ratio=True, fill_value=9.0)
    assert filled.numpy()[..., 0].tolist() == [
        [9, 2.5, 4.5, 9],
        [9, 10.5, 12.5, 9],
    ]


def test_channels_first():
    found = image.resize(
        X.transpose(2, 0, 1), (2, 2), data_format="channels_first"
    )
    assert found.shape == (1, 2, 2)
    assert image.resize(KerasTensor((None, 4, 4, 3)), (2, 3)).shape == (
        None,
        2,
        3,
        3,
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"interpolation": "best"}, "interpolation='best'"),
        ({"fill_mode": "wrap"}, "fill_mode='wrap'"),
        (
            {"crop_to_aspect_ratio": True, "pad_to_aspect_ratio": True},
            "must not both",
        ),
    ],
)
def test_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        image.resize(X, (2, 2), **arguments)
    with pytest.raises(ValueError, match=r"size=\(2,\)"):
        image.resize(X, (2,))


def test_integers_are_rounded():
    x = np.array([[[1], [2]], [[3], [5]]], "uint8")
    # The mean of all is 2.75.
    assert image.resize(x, (1, 1)).numpy().tolist() == [[[3]]]
    assert image.resize(x[:1], (1, 1)).numpy().tolist() == [[[2]]]


def test_numbers_as_large_as_there_are_stay():
    infinite = np.full((1, 2, 1), np.inf, "float32")
    assert np.isinf(image.resize(infinite, (1, 2))).all()
    whole = np.array([[[-3], [7]]], "int64")
    y = image.resize(whole, (1, 2), interpolation="nearest")
    assert y.dtype == "int64" and y.numpy().tolist() == [[[-3], [7]]]


def test_a_size_is_a_height_and_a_width():
    with pytest.raises(ValueError, match="a height and a width.*size=2"):
        image.resize(np.ones((4, 4, 1)), 2)

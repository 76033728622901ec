import colorsys

import numpy as np
import pytest

from keras_reference.ops import image

X = np.random.default_rng(0).uniform(size=(2, 3, 4, 3)).astype("float32")


def test_gray():
    expected = X @ np.array([0.2989, 0.587, 0.114])
    np.testing.assert_allclose(
        image.rgb_to_grayscale(X)[..., 0], expected, 1e-5
    )
    first = image.rgb_to_grayscale(X.transpose(0, 3, 1, 2), "channels_first")
    np.testing.assert_allclose(first[:, 0], expected, 1e-5)
    assert image.rgb_to_grayscale(np.uint8([[[255, 0, 0]]])).numpy() == [[[76]]]
    assert image.rgb_to_grayscale(X[..., :1]).shape == (2, 3, 4, 1)


def test_hues():
    found = image.rgb_to_hsv(X)
    expected = [
        colorsys.rgb_to_hsv(*map(float, pixel)) for pixel in X.reshape(-1, 3)
    ]
    np.testing.assert_allclose(np.reshape(found, (-1, 3)), expected, atol=1e-5)
    np.testing.assert_allclose(image.hsv_to_rgb(found), X, atol=1e-5)
    assert image.rgb_to_hsv(X.astype("float16")).dtype == "float16"


@pytest.mark.parametrize("convert", [image.rgb_to_hsv, image.hsv_to_rgb])
def test_refused(convert):
    with pytest.raises(ValueError, match="images.dtype=uint8"):
        convert(X.astype("uint8"))
    with pytest.raises(ValueError, match="Received: 2 channels"):
        convert(X[..., :2])
    with pytest.raises(ValueError, match="Received: 2 channels"):
        image.rgb_to_grayscale(X[..., :2])

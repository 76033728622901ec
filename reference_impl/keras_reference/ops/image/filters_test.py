import numpy as np
import pytest
import tensorflow as tf

from keras_reference.ops import image

X = np.arange(25.0).reshape(5, 5, 1).astype("float32")


def test_blur_is_a_weighted_mean():
    columns = np.exp(-((np.arange(3) - 1.0) ** 2) / 8)
    rows = np.exp(-((np.arange(5) - 2.0) ** 2) / 2)
    window = np.outer(rows / rows.sum(), columns / columns.sum())
    padded = np.pad(X[..., 0], ((2, 2), (1, 1)))
    expected = [
        [np.sum(padded[i : i + 5, j : j + 3] * window) for j in range(5)]
        for i in range(5)
    ]
    found = image.gaussian_blur(X, (3, 5), (2.0, 1.0))
    np.testing.assert_allclose(found[..., 0], expected, rtol=1e-5)


def test_half_precision_is_blurred_in_a_graph_too():
    blur = tf.function(lambda x: image.gaussian_blur(x, (3, 5), (2.0, 1.0)))
    found = blur(X.astype("float16"))
    assert found.dtype == "float16"
    np.testing.assert_allclose(found, blur(X), rtol=0.01)


def test_edges_are_differences_of_neighbours():
    found = image.sobel_edges(X)
    assert found.shape == (5, 5, 1, 2)
    assert found.numpy()[2, 2, 0].tolist() == [8 * 5, 8]
    first = image.sobel_edges(X.transpose(2, 0, 1), "channels_first")
    assert first.shape == (1, 5, 5, 2)


def test_ssim():
    x = np.random.default_rng(0).uniform(size=(2, 12, 12, 1)).astype("float32")
    np.testing.assert_allclose(image.ssim(x, x), [1, 1], rtol=1e-5)
    assert (image.ssim(x, 1 - x).numpy() < 0).all()
    assert image.ssim(x[0], x[0]).shape == ()
    constant = image.ssim(x * 0 + 1, x * 0 + 0.5, k1=0.1)
    assert constant.numpy()[0] == pytest.approx(1.01 / 1.26, rel=1e-3)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64"])
def test_ssim_is_in_the_type_of_the_images(dtype):
    x = tf.cast(np.linspace(0, 1, 144).reshape(12, 12, 1), dtype)
    found = image.ssim(x, x * x)
    assert found.dtype == dtype
    expected = image.ssim(tf.cast(x, "float64"), tf.cast(x * x, "float64"))
    np.testing.assert_allclose(tf.cast(found, "float64"), expected, rtol=0.01)


def test_ssim_in_double_precision_is_that_of_the_definition():
    x = np.linspace(0, 1, 144).reshape(12, 12, 1)
    rows = np.exp(-((np.arange(11) - 5.0) ** 2) / 4.5)
    window = (np.outer(rows, rows) / rows.sum() ** 2)[..., np.newaxis]

    def mean(a):
        cut = [a[i : i + 11, j : j + 11] for i in (0, 1) for j in (0, 1)]
        return np.array([np.sum(part * window) for part in cut])

    y = x**2
    a, b = mean(x), mean(y)
    spread = mean(x * x) - a**2 + mean(y * y) - b**2
    ratios = (2 * a * b + 1e-4) / (a**2 + b**2 + 1e-4)
    ratios *= (2 * (mean(x * y) - a * b) + 9e-4) / (spread + 9e-4)
    np.testing.assert_allclose(image.ssim(x, y), ratios.mean(), rtol=1e-10)


@pytest.mark.parametrize(
    "arguments", [{"sigma": 1.0}, {"kernel_size": 3}, {"sigma": (1, 2, 3)}]
)
def test_blurs_need_two_numbers(arguments):
    (name,) = arguments
    with pytest.raises(ValueError, match=f"`{name}` must be two numbers"):
        image.gaussian_blur(np.zeros((3, 3, 1), "float32"), **arguments)


def test_a_window_has_one_pixel_at_least():
    x = tf.ones((4, 4, 1))
    with pytest.raises(ValueError, match="at least 1.*kernel_size=0"):
        image.gaussian_blur(x, (0, 3))
    with pytest.raises(ValueError, match="at least 1.*filter_size=0"):
        image.ssim(x, x, filter_size=0)


@pytest.mark.parametrize("name", ["gaussian_blur", "sobel_edges"])
def test_images_to_filter_are_floats(name):
    with pytest.raises(TypeError, match="`images` must be floats.*int32"):
        getattr(image, name)(tf.ones((4, 4, 1), "int32"))


def test_images_are_compared_with_those_of_their_shape():
    with pytest.raises(ValueError, match="the same shape.*image1.shape"):
        image.ssim(tf.ones((12, 12, 1)), tf.ones((12, 13, 1)))

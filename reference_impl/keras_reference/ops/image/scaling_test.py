import numpy as np
import pytest
import tensorflow as tf

from keras_reference.ops import image

X = np.arange(16.0).reshape(1, 4, 4, 1).astype("float32")


def scaled(x, length, scale, translation, method="linear", antialias=True):
    return image.scale_and_translate(
        np.float32(x),
        (length,),
        [scale],
        [translation],
        (0,),
        method,
        antialias,
    ).numpy()


def test_a_line_is_stretched_and_moved():
    assert scaled([0, 4], 4, 2.0, 0.0).tolist() == [0, 1, 3, 4]
    assert scaled([1, 2, 3], 3, 1.0, 1.0).tolist() == [0, 1, 2]
    np.testing.assert_allclose(scaled([1, 2, 3], 3, 1.0, -0.5), [1.5, 2.5, 3])


def test_what_becomes_smaller_is_blurred():
    assert scaled([0, 0, 4, 0], 2, 0.5, 0.0, antialias=False).tolist() == [0, 2]
    found = scaled([0, 0, 4, 0], 2, 0.5, 0.0)
    np.testing.assert_allclose(found, [4 / 7, 12 / 7], rtol=1e-6)


@pytest.mark.parametrize("method", ["cubic", "lanczos3", "lanczos5"])
def test_kernels_leave_what_stays_in_place(method):
    found = scaled([1, 5, 2, 4], 4, 1.0, 0.0, method)
    np.testing.assert_allclose(found, [1, 5, 2, 4], atol=1e-5)


def test_two_axes():
    found = image.scale_and_translate(
        X, (1, 2, 2, 1), [0.5, 0.5], [0.0, 0.0], (1, 2), "linear", False
    )
    expected = X.reshape(2, 2, 2, 2).mean((1, 3))
    np.testing.assert_allclose(found[0, ..., 0], expected)


def test_half_precision_is_scaled_in_a_graph_too():
    x = X.astype("float16")
    double = tf.function(
        lambda x: image.scale_and_translate(
            x, (1, 8, 8, 1), [2.0, 2.0], [0.0, 0.0], (1, 2), "linear"
        )
    )
    assert double(x).dtype == "float16"
    np.testing.assert_allclose(double(x), double(X), atol=0.05)


def test_unknown_kernels():
    with pytest.raises(ValueError, match="method='nearest'"):
        scaled([1], 1, 1.0, 0.0, "nearest")

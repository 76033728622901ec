import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.spatial.resize_bilinear import resize_bilinear

MODES = {
    "eager": lambda function: function,
    "graph": tf.function,
    "xla": lambda function: tf.function(function, jit_compile=True),
}
# A column of two pixels, three times as long.
COLUMN = [0, 0, 1, 2, 3, 3]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("dtype", ["float16", "float32", "uint8"])
def test_a_side_becomes_an_odd_number_of_times_as_long(mode, dtype):
    column = tf.reshape(tf.constant([0, 3], dtype), (1, 2, 1, 1))
    found = MODES[mode](lambda x: resize_bilinear(x, (6, 2)))(column)
    expected = np.stack([COLUMN, COLUMN], -1)[np.newaxis, ..., np.newaxis]
    np.testing.assert_allclose(found, expected, atol=1e-6)
    across = tf.transpose(column, (0, 2, 1, 3))
    found = MODES[mode](lambda x: resize_bilinear(x, (1, 6)))(across)
    np.testing.assert_allclose(found[0, 0, :, 0], COLUMN, atol=1e-6)


@pytest.mark.parametrize("mode", ["graph", "xla"])
@pytest.mark.parametrize("size", [(15, 4), (15, 20), (10, 12), (7, 9), (5, 4)])
def test_it_is_the_same_however_it_is_run(mode, size):
    images = tf.reshape(tf.sin(tf.range(80.0)), (2, 5, 4, 2))
    found = MODES[mode](lambda x: resize_bilinear(x, size))(images)
    np.testing.assert_allclose(found, resize_bilinear(images, size), atol=1e-6)


@pytest.mark.parametrize("mode", MODES)
def test_images_of_that_size_stay_as_they_are(mode):
    images = tf.constant([[[[np.nan], [1.0], [np.inf]]]])
    found = MODES[mode](lambda x: resize_bilinear(x, (1, 3)))(images)
    np.testing.assert_array_equal(found, images)


def test_sides_may_be_unknown():
    anything = tf.TensorSpec([None, None, None, 1], "float32")
    column = tf.reshape([0.0, 3.0], (1, 2, 1, 1))
    for size in ((6, 1), tf.constant([6, 1])):
        resize = tf.function(
            lambda x, size=size: resize_bilinear(x, size),
            input_signature=[anything],
        )
        found = resize(column)[0, :, 0, 0]
        np.testing.assert_allclose(found, COLUMN, atol=1e-6)

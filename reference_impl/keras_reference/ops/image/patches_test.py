import numpy as np
import pytest
import tensorflow as tf

from keras_reference.ops import image

X = np.arange(32.0).reshape(1, 4, 4, 2)


def test_pieces_side_by_side():
    found = image.extract_patches(X, 2)
    expected = X.reshape(1, 2, 2, 2, 2, 2).transpose(0, 1, 3, 2, 4, 5)
    np.testing.assert_array_equal(found, expected.reshape(1, 2, 2, 8))
    first = image.extract_patches(
        X.transpose(0, 3, 1, 2), 2, data_format="channels_first"
    )
    np.testing.assert_array_equal(first, np.moveaxis(found, -1, 1))


def test_steps_and_holes():
    found = image.extract_patches(X[0], (1, 2), strides=1, dilation_rate=2)
    assert found.shape == (4, 2, 4)
    assert found.numpy()[0, 0].tolist() == [0, 1, 4, 5]
    same = image.extract_patches(X, 2, strides=1, padding="same")
    assert same.shape == (1, 4, 4, 8)


def test_volumes():
    volume = np.arange(8.0).reshape(2, 2, 2, 1)
    found = image.extract_patches_3d(volume, 2)
    assert found.numpy().ravel().tolist() == list(range(8))
    found = image.extract_patches_3d(volume, (1, 2, 2), strides=1)
    assert found.shape == (2, 1, 1, 4)


@pytest.mark.parametrize("compiled", [False, True])
def test_nan_stays_in_its_pixel(compiled):
    x = tf.constant([[1.0, np.nan], [3.0, 4.0]])[tf.newaxis, ..., tf.newaxis]
    extract = tf.function(image.extract_patches, jit_compile=compiled)
    found = extract(x, size=(1, 2))
    np.testing.assert_array_equal(found, [[[[1, np.nan]], [[3, 4]]]])
    extract = tf.function(image.extract_patches_3d, jit_compile=compiled)
    expected = [[[[[1]], [[np.nan]]], [[[3]], [[4]]]]]
    np.testing.assert_array_equal(extract(x[..., tf.newaxis], 1), expected)


def test_pieces_of_images_of_any_size():
    anything = tf.TensorSpec([None, None, None, 2], "float32")
    extract = tf.function(
        lambda x: image.extract_patches(x, 2), input_signature=[anything]
    )
    cut = X[:, :3].astype("float32")
    assert extract(cut).numpy().tolist() == [
        [[[0, 1, 2, 3, 8, 9, 10, 11], [4, 5, 6, 7, 12, 13, 14, 15]]]
    ]
    assert extract(cut[:0]).shape == (0, 1, 2, 8)


def test_refused():
    with pytest.raises(ValueError, match="padding='full'"):
        image.extract_patches(X, 2, padding="full")
    with pytest.raises(ValueError, match="must not both be more than 1"):
        image.extract_patches(X, 2, dilation_rate=2)
    with pytest.raises(ValueError, match="dilation_rate=2"):
        image.extract_patches_3d(np.zeros((2, 2, 2, 1)), 2, dilation_rate=2)


def test_padding_in_capitals():
    assert image.extract_patches(X, 3, padding="SAME").shape == (1, 2, 2, 18)
    volume = np.zeros((1, 3, 3, 3, 1))
    found = image.extract_patches_3d(volume, 2, padding="Valid")
    assert found.shape == (1, 1, 1, 1, 8)

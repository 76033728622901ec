import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.ops import image

X = np.arange(24).reshape(1, 4, 6, 1)


def test_crop_by_two_of_three():
    expected = X[:, 1:3, 2:5]
    for arguments in (
        {
            "top_cropping": 1,
            "bottom_cropping": 1,
            "left_cropping": 2,
            "right_cropping": 1,
        },
        {
            "top_cropping": 1,
            "target_height": 2,
            "left_cropping": 2,
            "target_width": 3,
        },
        {
            "bottom_cropping": 1,
            "target_height": 2,
            "right_cropping": 1,
            "target_width": 3,
        },
    ):
        np.testing.assert_array_equal(
            image.crop_images(X, **arguments), expected
        )
    symbol = image.crop_images(KerasTensor((None, 4, 6, 1)), 1, 2, 1, 1)
    assert symbol.shape == (None, 2, 3, 1)


def test_pad_by_two_of_three():
    expected = np.pad(X, ((0, 0), (1, 2), (0, 3), (0, 0)))
    for arguments in (
        {
            "top_padding": 1,
            "bottom_padding": 2,
            "left_padding": 0,
            "right_padding": 3,
        },
        {
            "top_padding": 1,
            "target_height": 7,
            "left_padding": 0,
            "target_width": 9,
        },
        {
            "bottom_padding": 2,
            "target_height": 7,
            "right_padding": 3,
            "target_width": 9,
        },
    ):
        np.testing.assert_array_equal(
            image.pad_images(X, **arguments), expected
        )


def test_refused():
    with pytest.raises(ValueError, match="Two of `top_cropping`"):
        image.crop_images(X, 1, 1)
    with pytest.raises(ValueError, match="must lie within.*left_cropping=5"):
        image.crop_images(X, 0, 5, 0, target_width=3)
    with pytest.raises(ValueError, match="Two of `left_padding`"):
        image.pad_images(X, 1, 1, 1)
    with pytest.raises(ValueError, match="not make the image smaller"):
        image.pad_images(X, 1, 1, target_height=2, target_width=9)


def test_images_of_unknown_size_are_cropped():
    x = KerasTensor((None, None, None, 3))
    y = image.crop_images(x, 1, 1, target_height=2, target_width=5)
    assert y.shape == (None, 2, 5, 3)
    y = image.crop_images(
        x, bottom_cropping=1, target_height=2, left_cropping=0, right_cropping=1
    )
    assert y.shape == (None, 2, None, 3)
    run = tf.function(
        lambda x: image.crop_images(
            x,
            bottom_cropping=1,
            target_height=2,
            left_cropping=0,
            right_cropping=1,
        ),
        input_signature=[tf.TensorSpec((None, None, None, 1), "int32")],
    )
    x = np.arange(12, dtype="int32").reshape(1, 4, 3, 1)
    assert run(x)[0, :, :, 0].numpy().tolist() == [[3, 4], [6, 7]]


def test_images_of_unknown_size_are_padded():
    x = KerasTensor((None, None, None, 3))
    y = image.pad_images(x, 1, 1, target_height=9, target_width=8)
    assert y.shape == (None, 9, 8, 3)
    run = tf.function(
        lambda x: image.pad_images(x, 1, 0, target_height=3, right_padding=1),
        input_signature=[tf.TensorSpec((None, None, None, 1), "int32")],
    )
    x = np.array([[[[7], [8]]]], "int32")
    expected = [[0, 0, 0], [7, 8, 0], [0, 0, 0]]
    assert run(x)[0, :, :, 0].numpy().tolist() == expected

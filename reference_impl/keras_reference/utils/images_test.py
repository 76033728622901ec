import io

import numpy as np
import pytest
from PIL import Image

from keras_reference.config import set_image_data_format
from keras_reference.preprocessing.image import smart_resize
from keras_reference.utils import (
    array_to_img,
    img_to_array,
    load_img,
    save_img,
)


@pytest.fixture
def path(tmp_path):
    pixels = np.arange(24, dtype="uint8").reshape(2, 4, 3)
    Image.fromarray(pixels).save(tmp_path / "image.png")
    return tmp_path / "image.png"


@pytest.mark.parametrize(
    ("color_mode", "mode"),
    [("rgb", "RGB"), ("rgba", "RGBA"), ("grayscale", "L")],
)
def test_images_are_read_in_the_colors_asked_for(path, color_mode, mode):
    assert load_img(path, color_mode).mode == mode


def test_images_are_read_from_texts_paths_and_memory(path):
    expected = np.arange(24).reshape(2, 4, 3)
    for source in (path, str(path), io.BytesIO(path.read_bytes())):
        np.testing.assert_array_equal(np.asarray(load_img(source)), expected)


def test_grays_of_16_bits_stay(tmp_path):
    deep = np.array([[0, 60000]], "uint16")
    Image.fromarray(deep).save(tmp_path / "deep.png")
    img = load_img(tmp_path / "deep.png", "grayscale")
    assert img_to_array(img)[..., 0].tolist() == [[0, 60000]]


def test_images_are_resized_to_a_height_and_a_width(path):
    img = load_img(path, target_size=(1, 2))
    assert img.size == (2, 1)


def test_the_middle_is_kept_for_the_ratio(path):
    img = load_img(path, target_size=(2, 2), keep_aspect_ratio=True)
    expected = np.arange(24).reshape(2, 4, 3)[:, 1:3]
    np.testing.assert_array_equal(np.asarray(img), expected)


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"color_mode": "cmyk"}, "color_mode='cmyk'"),
        ({"interpolation": "cubic"}, "interpolation='cubic'"),
        ({"target_size": 3}, "target_size=3"),
    ],
)
def test_unknown_arguments_of_load_img_are_refused(path, arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        load_img(path, **arguments)


def test_an_image_is_read_from_a_path():
    with pytest.raises(TypeError, match="Received: path=3"):
        load_img(3)


def test_arrays_of_images_have_three_axes():
    assert img_to_array([[1, 2]]).tolist() == [[[1.0], [2.0]]]
    assert img_to_array([[1, 2]], "channels_first").tolist() == [[[1.0, 2.0]]]
    assert img_to_array([[1, 2]], dtype="uint8").dtype == "uint8"
    with pytest.raises(ValueError, match=r"Received: an image of shape \(2,\)"):
        img_to_array([1, 2])


def test_the_data_format_of_the_configuration_counts():
    set_image_data_format("channels_first")
    try:
        assert img_to_array(np.zeros((2, 4, 3))).shape == (3, 2, 4)
        assert array_to_img(np.zeros((3, 2, 4))).size == (4, 2)
    finally:
        set_image_data_format("channels_last")
    with pytest.raises(ValueError, match="Received: data_format='last'"):
        img_to_array(np.zeros((2, 4, 3)), "last")


@pytest.mark.parametrize(
    ("channels", "mode"), [(1, "L"), (3, "RGB"), (4, "RGBA")]
)
def test_the_number_of_channels_decides_on_the_mode(channels, mode):
    img = array_to_img(np.zeros((2, 3, channels)))
    assert (img.mode, img.size) == (mode, (3, 2))


def test_values_are_spread_and_cut_off():
    img = array_to_img([[[-1.0], [0.0], [1.0]]])
    assert np.asarray(img).tolist() == [[0, 127, 255]]


def test_values_stay_without_scale():
    img = array_to_img([[[0.9], [254.6]]], scale=False)
    assert np.asarray(img).tolist() == [[0, 254]]
    img = array_to_img([[[0.0], [60000.0]]], scale=False)
    assert np.asarray(img).tolist() == [[0, 60000]]


def test_one_value_everywhere_is_black():
    assert np.asarray(array_to_img(np.full((1, 2, 1), 7.0))).max() == 0


def test_integers_may_be_computed_in():
    img = array_to_img([[[1], [3]]], dtype="int32")
    assert np.asarray(img).tolist() == [[0, 255]]


@pytest.mark.parametrize(
    ("shape", "received"),
    [((2, 3), r"x of shape \(2, 3\)"), ((2, 3, 5), "5 channels")],
)
def test_arrays_that_are_no_image_are_refused(shape, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        array_to_img(np.zeros(shape))


def test_what_is_saved_is_read_again(tmp_path):
    pixels = np.arange(24.0).reshape(2, 4, 3)
    save_img(tmp_path / "a.png", pixels, scale=False)
    np.testing.assert_array_equal(
        img_to_array(load_img(tmp_path / "a.png")), pixels
    )


def test_the_format_wins_over_the_ending(tmp_path):
    save_img(tmp_path / "a.bmp", np.zeros((2, 2, 3)), file_format="png")
    with Image.open(tmp_path / "a.bmp") as img:
        assert img.format == "PNG"


def test_jpeg_loses_transparency_with_a_warning(tmp_path):
    with pytest.warns(UserWarning, match="JPEG has no transparency"):
        save_img(tmp_path / "a.jpg", np.zeros((2, 2, 4)))
    with Image.open(tmp_path / "a.jpg") as img:
        assert (img.format, img.mode) == ("JPEG", "RGB")


def test_an_unknown_ending_leaves_no_file(tmp_path):
    with pytest.raises(ValueError, match="file_format=None"):
        save_img(tmp_path / "image", np.zeros((2, 2, 3)))
    assert list(tmp_path.iterdir()) == []


def test_a_smart_resize_cuts_the_longer_side():
    image = np.arange(8.0).reshape(4, 2, 1)
    assert smart_resize(image, (2, 2))[..., 0].tolist() == [[2, 3], [4, 5]]


def test_a_smart_resize_keeps_batches_and_formats():
    batch = np.zeros((5, 3, 4, 6))
    resized = smart_resize(batch, (2, 8), data_format="channels_first")
    assert resized.shape == (5, 3, 2, 8)
    assert resized.dtype == "float32"


def test_unknown_arguments_of_smart_resize_are_refused():
    with pytest.raises(TypeError, match="Received: {'method': 1}"):
        smart_resize(np.zeros((2, 2, 1)), (1, 1), method=1)
    with pytest.raises(ValueError, match="Received: size=3"):
        smart_resize(np.zeros((2, 2, 1)), 3)

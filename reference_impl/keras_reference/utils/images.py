"""Images as files, as objects of Pillow and as arrays."""

import io
import os
import pathlib
import warnings

import numpy as np
from PIL import Image

from keras_reference.config import floatx, image_data_format
from keras_reference.saving.atomic_file import atomic_file

_MODES = {"grayscale": "L", "rgb": "RGB", "rgba": "RGBA"}
_DEEP_GRAYS = ("I", "I;16", "I;16B", "I;16L")
_INTERPOLATIONS = {
    "nearest": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
    "hamming": Image.Resampling.HAMMING,
    "box": Image.Resampling.BOX,
    "lanczos": Image.Resampling.LANCZOS,
}


def load_img(
    path,
    color_mode="rgb",
    target_size=None,
    interpolation="nearest",
    keep_aspect_ratio=False,
):
    """Read an image from a file.

    Args:
        path: String, path or `io.BytesIO`.
        color_mode: String, `"grayscale"`, `"rgb"` or `"rgba"`. Grays of 16 and
            32 bits stay as they are.
        target_size: Tuple of a height and a width to resize to, or `None`.
        interpolation: String, `"nearest"`, `"bilinear"`, `"bicubic"`,
            `"hamming"`, `"box"` or `"lanczos"`.
        keep_aspect_ratio: Boolean, whether what is too much for the shape of
            `target_size` is cut off first, on both sides.

    Returns:
        `PIL.Image.Image`.

    Raises:
        TypeError: `path` is something else.
        ValueError: An argument is unknown.

    Examples:
        >>> file = io.BytesIO()
        >>> Image.new("RGB", (4, 2)).save(file, "PNG")
        >>> load_img(file, "grayscale", target_size=(3, 5)).size
        (5, 3)
    """
    _one_of("color_mode", color_mode, _MODES)
    _one_of("interpolation", interpolation, _INTERPOLATIONS)
    if not isinstance(path, (str, os.PathLike, io.BytesIO)):
        raise TypeError(
            "`path` must be a path or `io.BytesIO`. "
            f"Received: path={path!r} (of type {type(path).__name__})."
        )
    with Image.open(path) as opened:
        img = _in_mode(opened, color_mode)
    if target_size is None:
        return img
    height, width = _height_width(target_size)
    box = _middle(img.size, (width, height)) if keep_aspect_ratio else None
    return img.resize((width, height), _INTERPOLATIONS[interpolation], box)


def img_to_array(img, data_format=None, dtype=None):
    """Return an image as an array of three axes.

    Args:
        img: `PIL.Image.Image`, or array of shape `(height, width)` or
            `(height, width, channels)`.
        data_format: String, `"channels_last"` or `"channels_first"`; `None`
            for `keras.config.image_data_format()`.
        dtype: String, the type of the array; `None` for
            `keras.config.floatx()`.

    Returns:
        Array of shape `(height, width, channels)`, or
        `(channels, height, width)`.

    Raises:
        ValueError: The format is unknown, or there are other axes.

    Examples:
        >>> img_to_array(Image.new("L", (4, 2), 7)).shape
        (2, 4, 1)
    """
    channels_first = _channels_first(data_format)
    x = np.array(img, dtype=dtype or floatx())
    if x.ndim == 2:
        x = x[:, :, np.newaxis]
    if x.ndim != 3:
        raise ValueError(
            "`img` must have the shape `(height, width)` or `(height, width, "
            f"channels)`. Received: an image of shape {x.shape}."
        )
    return x.transpose(2, 0, 1) if channels_first else x


def array_to_img(x, data_format=None, scale=True, dtype=None):
    """Return an array as an image of Pillow.

    With `scale` the values are spread over 0 to 255:
    `255 * (x - min(x)) / max(x - min(x))`.

    Args:
        x: Array of shape `(height, width, channels)`, or
            `(channels, height, width)`, with 1, 3 or 4 channels.
        data_format: String, `"channels_last"` or `"channels_first"`; `None`
            for `keras.config.image_data_format()`.
        scale: Boolean, whether values are spread.
        dtype: String, the type to compute in; `None` for
            `keras.config.floatx()`.

    Returns:
        `PIL.Image.Image`. Fractions are cut off. One channel whose values are
        beyond 255 makes an image of 32 bits.

    Raises:
        ValueError: The format is unknown, or the shape is another.

    Examples:
        >>> np.asarray(array_to_img([[[1.0], [3.0]]])).tolist()
        [[0, 255]]
    """
    channels_first = _channels_first(data_format)
    x = np.asarray(x, dtype=dtype or floatx())
    if x.ndim != 3:
        raise ValueError(
            "`x` must have three axes: one image. "
            f"Received: x of shape {x.shape}."
        )
    x = x.transpose(1, 2, 0) if channels_first else x
    if x.shape[2] not in (1, 3, 4):
        raise ValueError(
            "`x` must have 1, 3 or 4 channels. "
            f"Received: {x.shape[2]} channels."
        )
    if scale:
        x = x - x.min()
        x = 255 * (x / (x.max() or 1))
    if x.shape[2] > 1:
        return Image.fromarray(x.astype("int64").astype("uint8"))
    dtype = "int32" if x.max() > 255 else "uint8"
    return Image.fromarray(x[:, :, 0].astype("int64").astype(dtype))


def save_img(path, x, data_format=None, file_format=None, scale=True, **kwargs):
    """Write an array as an image file, whole or not at all.

    Args:
        path: String, path or open binary file.
        x: Array as in `array_to_img`.
        data_format: As in `array_to_img`.
        file_format: String, such as `"png"`; `None` for what the ending of
            `path` says.
        scale: As in `array_to_img`.
        **kwargs: What Pillow takes beside, such as `quality` for JPEG.

    Raises:
        ValueError: The format is unknown.

    Examples:
        >>> file = io.BytesIO()
        >>> save_img(file, [[[1.0], [3.0]]], file_format="png")
        >>> load_img(file, "grayscale").size
        (2, 1)
    """
    img = array_to_img(x, data_format=data_format, scale=scale)
    file_format = _file_format(path, file_format)
    if file_format == "JPEG" and img.mode == "RGBA":
        warnings.warn(
            "JPEG has no transparency: the image is saved as RGB.",
            stacklevel=2,
        )
        img = img.convert("RGB")
    if hasattr(path, "write"):
        img.save(path, format=file_format, **kwargs)
        return
    with atomic_file(path) as unfinished:
        img.save(unfinished, format=file_format, **kwargs)


def _in_mode(img: Image.Image, color_mode: str) -> Image.Image:
    if color_mode == "grayscale" and img.mode in _DEEP_GRAYS:
        return img.copy()
    return img.convert(_MODES[color_mode])


def _height_width(size) -> tuple[int, int]:
    if np.shape(size) != (2,):
        raise ValueError(
            "`target_size` must be a height and a width. "
            f"Received: target_size={size}."
        )
    return tuple(size)


def _middle(size, target) -> tuple[int, int, int, int]:
    """Return the box in the middle that has the shape of another size."""
    width = min(size[0], size[1] * target[0] // target[1])
    height = min(size[1], size[0] * target[1] // target[0])
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return left, top, left + width, top + height


def _channels_first(data_format: str | None) -> bool:
    data_format = data_format or image_data_format()
    _one_of("data_format", data_format, ("channels_first", "channels_last"))
    return data_format == "channels_first"


def _file_format(path, file_format: str | None) -> str | None:
    if file_format is None and hasattr(path, "write"):
        return None
    ending = f".{file_format}" if file_format else pathlib.Path(path).suffix
    known = Image.registered_extensions()
    if ending.lower() not in known:
        raise ValueError(
            "The ending of `path`, or `file_format`, must be one that Pillow "
            f"knows, such as 'png'. Received: path={str(path)!r}, "
            f"file_format={file_format!r}."
        )
    return known[ending.lower()]


def _one_of(name: str, value, known) -> None:
    if value not in known:
        raise ValueError(
            f"`{name}` must be one of {', '.join(known)}. "
            f"Received: {name}={value!r}."
        )

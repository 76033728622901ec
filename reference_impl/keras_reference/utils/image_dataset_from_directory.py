"""Images of a folder, as batches."""

import numpy as np
import tensorflow as tf

from keras_reference.config import image_data_format
from keras_reference.utils.dataset_of_files import dataset_of_files
from keras_reference.utils.smart_resize import smart_resize

_ENDINGS = (".bmp", ".gif", ".jpeg", ".jpg", ".png")
_CHANNELS = {"grayscale": 1, "rgb": 3, "rgba": 4}
_INTERPOLATIONS = (
    *("bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5"),
    *("gaussian", "mitchellcubic"),
)


def image_dataset_from_directory(
    directory,
    labels="inferred",
    label_mode="int",
    class_names=None,
    color_mode="rgb",
    batch_size=32,
    image_size=(256, 256),
    shuffle=True,
    seed=None,
    validation_split=None,
    subset=None,
    interpolation="bilinear",
    follow_links=False,
    crop_to_aspect_ratio=False,
    pad_to_aspect_ratio=False,
    data_format=None,
    format="tf",
    verbose=True,
):
    """Return a dataset of the images in a folder, with labels.

    Each folder inside is a class; classes are numbered in the order of their
    names. Images are read while the dataset is used.

    Args:
        directory: String or path, the folder.
        labels: `"inferred"`; list of an integer for each file, in the order of
            paths; or `None` for images alone.
        label_mode: String, `"int"` for int32 of shape `(batch_size,)`,
            `"categorical"` for one-hot vectors, `"binary"` for float32 of shape
            `(batch_size, 1)`; or `None` for images alone.
        class_names: List of folders in the order of classes, or `None`.
        color_mode: String, `"grayscale"`, `"rgb"` or `"rgba"`.
        batch_size: Integer; `None` for images one by one.
        image_size: Tuple of a height and a width, or one integer for both.
        shuffle: Boolean, whether images are shuffled, anew in each epoch.
        seed: Integer, the seed of it.
        validation_split: Float between 0 and 1, the share to validate with.
        subset: String, `"training"`, `"validation"` or `"both"`, which side of
            the split is returned.
        interpolation: String, how images are resized.
        follow_links: Boolean, whether links to folders are followed.
        crop_to_aspect_ratio: Boolean, whether what is too much for the shape
            of `image_size` is cut off first, on both sides.
        pad_to_aspect_ratio: Boolean, whether the ratio of an image is kept,
            and what is missing filled with zeros.
        data_format: String, `"channels_last"` or `"channels_first"`; `None`
            for `keras.config.image_data_format()`.
        format: Only `"tf"` is supported.
        verbose: Boolean, whether the number of files is printed.

    Returns:
        `tf.data.Dataset` with the attributes `class_names` and `file_paths`; a
        list of two where `subset` is `"both"`.

    Raises:
        FileNotFoundError: There is no such folder.
        ValueError: An argument is unknown, or does not fit the files.

    Examples:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (pathlib.Path(folder) / "cat").mkdir()
        ...     png = tf.io.encode_png(tf.zeros((2, 4, 3), "uint8"))
        ...     tf.io.write_file(f"{folder}/cat/1.png", png)
        ...     images = image_dataset_from_directory(
        ...         folder, image_size=(8, 8), verbose=False
        ...     )
        ...     [image.shape.as_list() for image, label in images]
        [[1, 8, 8, 3]]
    """
    read = _reader(
        color_mode,
        image_size,
        interpolation,
        crop_to_aspect_ratio,
        pad_to_aspect_ratio,
        data_format or image_data_format(),
    )
    _one_of("format", format, ("tf",))
    return dataset_of_files(
        directory,
        read,
        _ENDINGS,
        labels=labels,
        label_mode=label_mode,
        class_names=class_names,
        batch_size=batch_size,
        shuffle=shuffle,
        seed=seed,
        validation_split=validation_split,
        subset=subset,
        follow_links=follow_links,
        verbose=verbose,
    )


def _reader(color_mode, image_size, interpolation, crop, pad, data_format):
    """Return a function from a path to an image."""
    _one_of("color_mode", color_mode, _CHANNELS)
    _one_of("interpolation", interpolation, _INTERPOLATIONS)
    _one_of("data_format", data_format, ("channels_last", "channels_first"))
    if crop and pad:
        raise ValueError(
            "`crop_to_aspect_ratio` and `pad_to_aspect_ratio` must not both be "
            "true. Received: True and True."
        )
    if crop and interpolation in _INTERPOLATIONS[-2:]:
        raise ValueError(
            "Images that are cut first are resized with one of "
            f"{', '.join(_INTERPOLATIONS[:-2])}. "
            f"Received: interpolation={interpolation!r}."
        )
    size = _height_width(image_size)
    channels = _CHANNELS[color_mode]

    def read(path):
        image = tf.io.decode_image(
            tf.io.read_file(path), channels, expand_animations=False
        )
        image.set_shape((None, None, channels))
        if crop:
            image = smart_resize(image, size, interpolation)
        elif pad:
            image = tf.image.resize_with_pad(image, *size, interpolation)
        else:
            image = tf.image.resize(image, size, interpolation)
        image.set_shape((*size, channels))
        first = data_format == "channels_first"
        return tf.transpose(image, (2, 0, 1)) if first else image

    return read


def _height_width(image_size) -> tuple[int, int]:
    size = np.broadcast_to(image_size, 2) if np.ndim(image_size) == 0 else None
    size = image_size if size is None else size
    if np.shape(size) != (2,) or min(size) < 1:
        raise ValueError(
            "`image_size` must be a height and a width, at least 1. "
            f"Received: image_size={image_size}."
        )
    return tuple(int(side) for side in size)


def _one_of(name: str, value, known) -> None:
    if value not in known:
        raise ValueError(
            f"`{name}` must be one of {', '.join(known)}. "
            f"Received: {name}={value!r}."
        )

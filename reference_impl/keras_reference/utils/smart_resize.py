"""Images in another size, without distortion."""

import numpy as np
import tensorflow as tf

from keras_reference.ops.image import resize


def smart_resize(
    x, size, interpolation="bilinear", data_format="channels_last", **kwargs
):
    """Return images in another size, cut to its shape first.

    The largest part in the middle that has the ratio of `size` is kept, so that
    nothing is distorted.

    Args:
        x: Array or tensor, one image or a batch of them.
        size: Tuple of the new height and width.
        interpolation: String, `"bilinear"`, `"nearest"`, `"bicubic"`,
            `"area"`, `"lanczos3"` or `"lanczos5"`.
        data_format: String, `"channels_last"` or `"channels_first"`.
        **kwargs: None is known; here for the error message.

    Returns:
        Array of type float32; a tensor for what is no array.

    Raises:
        TypeError: There is an unknown argument.
        ValueError: `size` or `interpolation` is unknown.

    Examples:
        >>> smart_resize(np.arange(8.0).reshape(2, 4, 1), (2, 2))[..., 0]
        array([[1., 2.],
               [5., 6.]], dtype=float32)
    """
    if kwargs:
        raise TypeError(
            f"`smart_resize` has no such arguments. Received: {kwargs}."
        )
    if np.shape(size) != (2,):
        raise ValueError(
            f"`size` must be a height and a width. Received: size={size}."
        )
    resized = resize(
        tf.cast(x, "float32"),
        size,
        interpolation,
        crop_to_aspect_ratio=True,
        data_format=data_format,
    )
    return resized.numpy() if isinstance(x, np.ndarray) else resized

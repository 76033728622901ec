"""Images moved, turned, sheared and bent."""

import tensorflow as tf

from keras_reference import random
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.ops.image.filters import blur
from keras_reference.ops.image.layout import channels_last
from keras_reference.ops.image.sampling import map_coordinates

_MODES = ("constant", "nearest", "wrap", "reflect")


@numeric_op
def affine_transform(
    images,
    transform,
    interpolation="bilinear",
    fill_mode="constant",
    fill_value=0,
    data_format=None,
):
    """Return images whose pixels come from other places.

    The pixel in column `x` and row `y` comes from column
    `(a0 * x + a1 * y + a2) / k` and row `(b0 * x + b1 * y + b2) / k`, with
    `k = c0 * x + c1 * y + 1`.

    Reference: G. Wolberg, "Digital image warping", 1990, chapter 3.

    Args:
        images: Tensor, one image or a batch of them.
        transform: Tensor of `a0, a1, a2, b0, b1, b2, c0, c1`, or one such row
            for each image.
        interpolation: String, `"nearest"` or `"bilinear"`.
        fill_mode: String, what lies beyond the edges: `"constant"`,
            `"nearest"`, `"wrap"` or `"reflect"`.
        fill_value: Number for `"constant"`.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor like `images`.

    Raises:
        ValueError: If an argument is unknown, or the transform has not eight
            numbers.

    Examples:
        >>> x = tf.reshape(tf.range(4.0), (1, 4, 1))
        >>> y = affine_transform(x, [1, 0, 1, 0, 1, 0, 0, 0])
        >>> y.numpy()[0, :, 0].tolist()
        [1.0, 2.0, 3.0, 0.0]
    """
    _check(interpolation, fill_mode)
    batch, restore = channels_last(images, data_format)
    transform = cast_exactly(transform, "float32")
    if transform.shape[-1] not in (8, None) or transform.shape.rank > 2:
        raise ValueError(
            "`transform` must be eight numbers, or eight for each image. "
            f"Received: transform.shape={tuple(transform.shape)}."
        )
    moved = tf.raw_ops.ImageProjectiveTransformV3(
        images=batch,
        transforms=tf.reshape(transform, [-1, 8]),
        output_shape=tf.shape(batch)[1:3],
        fill_value=cast_exactly(fill_value, "float32"),
        interpolation=interpolation.upper(),
        fill_mode=fill_mode.upper(),
    )
    moved.set_shape([None, *batch.shape[1:]])
    return restore(moved)


def _check(interpolation, fill_mode) -> None:
    if interpolation not in ("nearest", "bilinear"):
        raise ValueError(
            '`interpolation` must be "nearest" or "bilinear". '
            f"Received: interpolation={interpolation!r}."
        )
    if fill_mode not in _MODES:
        raise ValueError(
            f"`fill_mode` must be one of {', '.join(_MODES)}. "
            f"Received: fill_mode={fill_mode!r}."
        )


@numeric_op
def perspective_transform(
    images,
    start_points,
    end_points,
    interpolation="bilinear",
    fill_value=0,
    data_format=None,
):
    """Return images as seen from elsewhere: four points are moved.

    Args:
        images: Tensor, one image or a batch of them.
        start_points: Tensor, of shape `(4, 2)` or `(batch_size, 4, 2)`: column
            and row of each point before.
        end_points: Tensor of the same shape: where they are then.
        interpolation: String, `"nearest"` or `"bilinear"`.
        fill_value: Number that lies beyond the edges.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor like `images`.

    Raises:
        ValueError: If the interpolation is unknown, or there are not four
            points.

    Examples:
        >>> x = tf.reshape(tf.range(9.0), (3, 3, 1))
        >>> corners = [[0, 0], [2, 0], [0, 2], [2, 2]]
        >>> mirrored = [[2, 0], [0, 0], [2, 2], [0, 2]]
        >>> y = perspective_transform(x, corners, mirrored)
        >>> y.numpy()[0, :, 0].round(3).tolist()
        [2.0, 1.0, 0.0]
    """
    start = cast_exactly(start_points, "float32")
    end = cast_exactly(end_points, "float32")
    for name, points in (("start_points", start), ("end_points", end)):
        if points.shape[-2:].as_list() != [4, 2]:
            raise ValueError(
                f"`{name}` must be four points, columns and rows. "
                f"Received: {name}.shape={tuple(points.shape)}."
            )
    return affine_transform(
        images,
        _eight_numbers(end, start),
        interpolation,
        "constant",
        fill_value,
        data_format,
    )


def _eight_numbers(points: tf.Tensor, places: tf.Tensor) -> tf.Tensor:
    """Return the transform that takes four points to four places.

    Each point gives two linear equations for the eight numbers, such as
    `a0 * x + a1 * y + a2 - c0 * x * u - c1 * y * u = u`.
    """
    x, y = points[..., 0], points[..., 1]
    u, v = places[..., 0], places[..., 1]
    one, zero = tf.ones_like(x), tf.zeros_like(x)
    for_u = [x, y, one, zero, zero, zero, -x * u, -y * u]
    for_v = [zero, zero, zero, x, y, one, -x * v, -y * v]
    rows = tf.concat([tf.stack(for_u, -1), tf.stack(for_v, -1)], axis=-2)
    right = tf.concat([u, v], axis=-1)[..., tf.newaxis]
    return tf.linalg.solve(rows, right)[..., 0]


@numeric_op
def elastic_transform(
    images,
    alpha=20.0,
    sigma=5.0,
    interpolation="bilinear",
    fill_mode="reflect",
    fill_value=0.0,
    seed=None,
    data_format=None,
):
    """Return images bent at random, as if they were drawn on rubber.

    Each pixel comes from a place nearby: `alpha` times noise in `[-1, 1)`,
    blurred by a Gaussian of width `sigma`.

    Reference: P. Simard, D. Steinkraus, J. Platt, "Best practices for
    convolutional neural networks applied to visual document analysis", 2003,
    section 2.

    Args:
        images: Tensor, one image or a batch of them.
        alpha: Float, how far pixels are moved.
        sigma: Float, how smoothly.
        interpolation: String, `"nearest"` or `"bilinear"`.
        fill_mode: String, as of `map_coordinates`.
        fill_value: Number for the mode `"constant"`.
        seed: Integer or SeedGenerator; None for another one each time.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor like `images`.

    Raises:
        ValueError: If the interpolation is unknown, or `sigma` is not above 0.

    Examples:
        >>> elastic_transform(tf.ones((4, 4, 1)), seed=1).numpy()[0, 0]
        array([1.], dtype=float32)
    """
    _check(interpolation, "constant")
    if isinstance(sigma, str) or sigma <= 0:
        raise ValueError(
            f"`sigma` must be a number above 0. Received: sigma={sigma!r}."
        )
    batch, restore = channels_last(images, data_format)
    count, height, width, channels = tf.unstack(tf.shape(batch))
    noise = random.uniform(
        (count, height, width, 2), -1.0, 1.0, seed=seed, dtype="float32"
    )
    size = 2 * int(4 * sigma + 0.5) + 1
    shift = alpha * blur(noise, (size, size), (sigma, sigma))
    places = tf.meshgrid(
        *(tf.range(n) for n in (count, height, width, channels)), indexing="ij"
    )
    places = [tf.cast(place, "float32") for place in places]
    places[1] += shift[..., :1]
    places[2] += shift[..., 1:]
    order = 1 if interpolation == "bilinear" else 0
    bent = map_coordinates(
        batch, tf.stack(places), order, fill_mode, fill_value
    )
    bent.set_shape(batch.shape)
    return restore(bent)

"""Images whose values are equally frequent in each part."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import for_each_axis
from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import ImageLayer
from keras_reference.layers.preprocessing.image.resize import sizes_of

BINS = 256


class ContrastLimitedAdaptiveHistogramEqualization(ImageLayer):
    """Spread the values of each part of an image, by no more than a limit.

    Each channel is cut into tiles, and the values of a tile are counted in 256
    steps. What a step has above the limit, `clip_limit` times the mean, goes
    to all steps alike. A step becomes `(below - first) / (pixels - first)`,
    the share of the pixels in it or in a lower one, without those in the first
    step. Between the middles of tiles, their results are interpolated.

    Reference:
        Zuiderveld, "Contrast Limited Adaptive Histogram Equalization", in
        Graphics Gems IV, 1994.

    Args:
        value_range: Pair of numbers, the least and the largest value.
        clip_limit: Positive float, how much more than the mean a step counts.
        tile_grid_size: Pair of positive integers, the number of tiles in a
            column and in a row. Where they do not fit, the last rows or
            columns are mirrored.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> row = tf.constant([[[0.0], [10.0], [20.0], [20.0]]])
        >>> layer = ContrastLimitedAdaptiveHistogramEqualization(
        ...     clip_limit=256.0, tile_grid_size=(1, 1)
        ... )
        >>> layer(row).numpy().ravel().tolist()
        [0.0, 85.0, 255.0, 255.0]
    """

    def __init__(
        self,
        value_range=(0, 255),
        clip_limit=4.0,
        tile_grid_size=(8, 8),
        data_format=None,
        **kwargs,
    ):
        self.value_range = check_value_range(value_range)
        if not isinstance(clip_limit, (int, float)) or not clip_limit > 0:
            raise ValueError(
                "`clip_limit` must be a positive number. "
                f"Received: clip_limit={clip_limit!r}."
            )
        self.tile_grid_size = for_each_axis("tile_grid_size", tile_grid_size, 2)
        super().__init__(data_format, **kwargs)
        self.clip_limit = clip_limit

    def transform_images(self, images, transformation=None, training=True):
        lowest, highest = self.value_range
        shares = tf.clip_by_value(
            (images - lowest) / (highest - lowest), 0.0, 1.0
        )
        # Each channel as an image: (images, height, width)
        steps = tf.transpose(
            tf.cast(shares * (BINS - 1), "int32"), (0, 3, 1, 2)
        )
        form = tf.shape(steps)
        steps = tf.reshape(steps, (form[0] * form[1], form[2], form[3]))
        outputs = self._interpolated(steps)
        outputs = tf.transpose(tf.reshape(outputs, form), (0, 2, 3, 1))
        outputs = tf.ensure_shape(outputs, images.shape)
        return tf.cast(outputs, images.dtype) * (highest - lowest) + lowest

    def _interpolated(self, steps):
        """Return the levels of pixels, between those of the nearest tiles."""
        sizes = sizes_of(steps[..., tf.newaxis])
        lengths = [
            -(-size // count)
            for size, count in zip(sizes, self.tile_grid_size, strict=True)
        ]
        # (images, tiles * BINS)
        levels = self._levels_of_tiles(steps, lengths)
        rows, columns = (
            _neighbours(size, length, count)
            for size, length, count in zip(
                sizes, lengths, self.tile_grid_size, strict=True
            )
        )
        total = tf.zeros(tf.shape(steps))
        for row, row_share in rows:
            for column, column_share in columns:
                tile = row[:, tf.newaxis] * self.tile_grid_size[1] + column
                found = tf.gather(levels, tile * BINS + steps, batch_dims=1)
                total += row_share[:, tf.newaxis] * column_share * found
        return total

    def _levels_of_tiles(self, steps, lengths):
        grid = self.tile_grid_size
        for axis, (length, count) in enumerate(zip(lengths, grid, strict=True)):
            size = tf.shape(steps)[axis + 1]
            places = tf.range(length * count)
            mirrored = tf.minimum(places, 2 * size - 1 - places)
            places = tf.maximum(mirrored, 0)
            steps = tf.gather(steps, places, axis=axis + 1)
        images, pixels = tf.shape(steps)[0], lengths[0] * lengths[1]
        steps = tf.reshape(
            steps, (images, grid[0], lengths[0], grid[1], lengths[1])
        )
        tiles = tf.transpose(steps, (0, 1, 3, 2, 4))
        counts = tf.math.bincount(
            tf.reshape(tiles, (-1, pixels)),
            minlength=BINS,
            maxlength=BINS,
            axis=-1,
        )
        pixels = tf.cast(pixels, "float32")
        counts = tf.cast(counts, "float32")
        limited = tf.minimum(counts, self.clip_limit * pixels / BINS)
        surplus = tf.reduce_sum(counts - limited, axis=-1, keepdims=True)
        below = tf.cumsum(limited + surplus / BINS, axis=-1)
        first = below[:, :1]
        levels = tf.math.divide_no_nan(below - first, pixels - first)
        return tf.reshape(levels, (images, -1))

    def get_config(self):
        return {
            **super().get_config(),
            "value_range": self.value_range,
            "clip_limit": self.clip_limit,
            "tile_grid_size": self.tile_grid_size,
        }


def _neighbours(size, length, count: int) -> list[tuple]:
    """Return the tiles before and behind each place, and their shares."""
    place = tf.range(size) / length - 0.5
    place = tf.cast(tf.clip_by_value(place, 0.0, count - 1.0), "float32")
    before = tf.floor(place)
    behind = tf.minimum(before + 1, count - 1)
    return [
        (tf.cast(before, "int32"), 1 - (place - before)),
        (tf.cast(behind, "int32"), place - before),
    ]

"""Images seen from nearer or farther, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.random_projection import (
    RandomProjection,
    sizes_as_floats,
)


class RandomZoom(RandomProjection):
    """Enlarge or reduce each image at random while training.

    Args:
        height_factor: Float, the largest change in both directions, or two of
            them, the least and the largest. With 0.5 half as much again is
            seen of the height, with -0.5 half of it.
        width_factor: The same for the width; `None` to keep the proportions.
        fill_mode: String, what lies outside of an image: `"reflect"` for its
            reflection, `"wrap"` for its other end, `"nearest"` for its border,
            or `"constant"` for `fill_value`.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        seed: Integer, start of the random numbers; drawn when `None`.
        fill_value: Float, what lies outside with `"constant"`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        data: Tensor, an image or a batch; or a dictionary with `images`.
        training: Boolean, whether to change anything.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> image = tf.constant([[[0.0], [2.0], [4.0]]])
        >>> layer = RandomZoom((0.0, 0.0), (-0.5, -0.5))
        >>> layer(image, training=True).numpy().ravel().tolist()
        [1.0, 2.0, 3.0]
    """

    def __init__(
        self,
        height_factor,
        width_factor=None,
        fill_mode="reflect",
        interpolation="bilinear",
        seed=None,
        fill_value=0.0,
        data_format=None,
        **kwargs,
    ):
        self._heights = check_bounds("height_factor", height_factor, -1, 1)
        self._widths = None
        if width_factor is not None:
            self._widths = check_bounds("width_factor", width_factor, -1, 1)
        super().__init__(
            fill_mode,
            interpolation,
            fill_value,
            seed=seed,
            data_format=data_format,
            **kwargs,
        )
        self.height_factor = height_factor
        self.width_factor = width_factor

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        rows = 1 + self.draw_for_each(data, self._heights, seed)
        columns = rows
        if self._widths is not None:
            columns = 1 + self.draw_for_each(data, self._widths, seed)
        height, width = sizes_as_floats(data)
        zeros = tf.zeros_like(rows)
        # Around the center, which stays where it is.
        return [
            *(columns, zeros, (1 - columns) * (width - 1) / 2),
            *(zeros, rows, (1 - rows) * (height - 1) / 2),
        ]

    def get_config(self):
        return {
            **super().get_config(),
            "height_factor": self.height_factor,
            "width_factor": self.width_factor,
        }

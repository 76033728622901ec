"""Dropout of whole channels of an image."""

from keras_reference.layers.regularization.spatial_dropout import (
    SpatialDropout,
)


class SpatialDropout2D(SpatialDropout):
    """Set random channels of an image to zero while training.

    A channel is kept or dropped as a whole, because neighbours in it are
    alike; what is kept is scaled by `1 / (1 - rate)`. Outside of training the
    input is returned as it is.

    Reference:
        Tompson et al., "Efficient Object Localization Using Convolutional
        Networks", 2014.

    Args:
        rate: Float in `[0, 1]`, fraction of channels set to zero.
        data_format: String, `"channels_last"` or `"channels_first"`, where the
            axis of the channels is; that of `keras.config` when `None`.
        seed: Integer, start of the random numbers; drawn when `None`.
        name: String, the name; made up when `None`.
        dtype: String, dtype of the computation; `None` for `floatx`.

    Call arguments:
        inputs: Tensor.
        training: Boolean, whether to drop anything.

    Input shape:
        `(batch_size, rows, columns, channels)`, or with the channels first

    Output shape:
        Same as the input.

    Raises:
        ValueError: `rate` is outside of `[0, 1]`, or `data_format` unknown.

    Examples:
        >>> import tensorflow as tf
        >>> layer = SpatialDropout2D(0.5, seed=1)
        >>> outputs = layer(tf.ones((1, 3, 3, 2)), training=True)
        >>> outputs.shape
        TensorShape([1, 3, 3, 2])
    """

    def __init__(
        self, rate, data_format=None, seed=None, name=None, dtype=None
    ):
        super().__init__(4, rate, data_format, seed, name, dtype)

    def get_config(self):
        return {**super().get_config(), "data_format": self.data_format}

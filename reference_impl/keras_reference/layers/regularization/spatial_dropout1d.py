"""Dropout of whole features of a sequence."""

from keras_reference.layers.regularization.spatial_dropout import (
    SpatialDropout,
)


class SpatialDropout1D(SpatialDropout):
    """Set random features of a sequence to zero while training.

    A feature is kept or dropped as a whole, because neighbours in it are
    alike; what is kept is scaled by `1 / (1 - rate)`. Outside of training the
    input is returned as it is.

    Reference:
        Tompson et al., "Efficient Object Localization Using Convolutional
        Networks", 2014.

    Args:
        rate: Float in `[0, 1]`, fraction of features set to zero.
        seed: Integer, start of the random numbers; drawn when `None`.
        name: String, the name; made up when `None`.
        dtype: String, dtype of the computation; `None` for `floatx`.

    Call arguments:
        inputs: Tensor.
        training: Boolean, whether to drop anything.

    Input shape:
        `(batch_size, steps, features)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `rate` is outside of `[0, 1]`.

    Examples:
        >>> import tensorflow as tf
        >>> layer = SpatialDropout1D(0.5, seed=1)
        >>> outputs = layer(tf.ones((1, 9, 2)), training=True)
        >>> outputs.shape
        TensorShape([1, 9, 2])
    """

    def __init__(self, rate, seed=None, name=None, dtype=None):
        super().__init__(3, rate, "channels_last", seed, name, dtype)

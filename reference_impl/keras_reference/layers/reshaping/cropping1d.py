"""Cropping of one axis."""

from keras_reference.layers.check_arguments import refuse_unknown
from keras_reference.layers.reshaping.base_cropping import BaseCropping


class Cropping1D(BaseCropping):
    """Cut off the first and last steps of a sequence.

    Args:
        cropping: Integer for both ends, or a pair: how many are cut off in
            front, and behind.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, steps, channels)`

    Output shape:
        `(batch_size, new_steps, channels)`

    Raises:
        ValueError: An argument is out of range, or nothing would be left.

    Examples:
        >>> import tensorflow as tf
        >>> layer = Cropping1D((1, 2))
        >>> layer(tf.zeros((1, 4, 3))).shape.as_list()
        [1, 1, 3]
    """

    rank = 1

    def __init__(self, cropping=(1, 1), **kwargs):
        refuse_unknown(self, "data_format", kwargs)
        super().__init__(cropping, "channels_last", **kwargs)

    def get_config(self):
        config = super().get_config()
        del config["data_format"]
        return config

"""Repeating the steps of a sequence."""

from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.reshaping.base_up_sampling import BaseUpSampling


class UpSampling1D(BaseUpSampling):
    """Repeat each step of a sequence.

    Args:
        size: Positive integer, how often each step stands in the output.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, steps, channels)`

    Output shape:
        `(batch_size, steps * size, channels)`

    Raises:
        TypeError: `size` is not an integer.
        ValueError: `size` is not positive.

    Examples:
        >>> import tensorflow as tf
        >>> layer = UpSampling1D(2)
        >>> layer(tf.constant([[[1.0], [3.0]]])).numpy().ravel().tolist()
        [1.0, 1.0, 3.0, 3.0]
    """

    rank = 1

    def __init__(self, size=2, **kwargs):
        self.size = check_integer("size", size)
        super().__init__(self.size, "channels_last", **kwargs)

    def get_config(self):
        return {**super().get_config(), "size": self.size}

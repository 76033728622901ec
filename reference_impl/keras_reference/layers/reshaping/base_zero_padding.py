"""What layers share that add zeros."""

import tensorflow as tf

from keras_reference.core.spatial.sizes import joined_shape
from keras_reference.layers.reshaping.base_border import BaseBorder


class BaseZeroPadding(BaseBorder):
    """A layer that adds zeros at both ends of axes; abstract.

    Args:
        padding: Integer for all ends, or one entry for each axis.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    sign = 1

    def __init__(self, padding, data_format, **kwargs):
        super().__init__("padding", padding, data_format, **kwargs)
        self.padding = self._pairs_as_given
        self._paddings = joined_shape(
            (0, 0), self._pairs, (0, 0), self.data_format
        )

    def call(self, inputs):
        return tf.pad(inputs, self._paddings)

    def get_config(self):
        return {
            **super().get_config(),
            "padding": self.padding,
            "data_format": self.data_format,
        }

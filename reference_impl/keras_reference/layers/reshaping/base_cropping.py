"""What layers share that cut borders off."""

from keras_reference.core.spatial.sizes import joined_shape
from keras_reference.layers.reshaping.base_border import BaseBorder


class BaseCropping(BaseBorder):
    """A layer that takes away at both ends of axes; abstract.

    Args:
        cropping: Integer for all ends, or one entry for each axis.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    sign = -1

    def __init__(self, cropping, data_format, **kwargs):
        super().__init__("cropping", cropping, data_format, **kwargs)
        self.cropping = self._pairs_as_given
        # An end of 0 would leave nothing: `None` means the last entry.
        kept = [slice(first, -last or None) for first, last in self._pairs]
        everything = slice(None)
        self._kept = joined_shape(
            everything, kept, everything, self.data_format
        )

    def call(self, inputs):
        return inputs[self._kept]

    def get_config(self):
        return {
            **super().get_config(),
            "cropping": self.cropping,
            "data_format": self.data_format,
        }

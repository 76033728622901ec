"""What dropout of whole feature maps shares."""

import tensorflow as tf

from keras_reference import config
from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.regularization.dropout import Dropout


class SpatialDropout(Dropout):
    """Dropout whose choice is one for all places of a feature map.

    Args:
        ndim: Integer, the number of axes of the input.
        rate: Float in `[0, 1]`, fraction of feature maps set to zero.
        data_format: String, where the feature axis is.
        seed: Integer, start of the random numbers; drawn when `None`.
        name: String, the name; made up when `None`.
        dtype: String, dtype of the computation; `None` for `floatx`.
    """

    def __init__(self, ndim, rate, data_format, seed, name, dtype):
        super().__init__(rate, seed=seed, name=name, dtype=dtype)
        self.data_format = data_format or config.image_data_format()
        if self.data_format not in ("channels_first", "channels_last"):
            raise ValueError(
                "`data_format` must be 'channels_first' or 'channels_last'. "
                f"Received: data_format={data_format!r}."
            )
        self.input_spec = InputSpec(ndim=ndim)

    def _noise_shape(self, inputs) -> tf.Tensor:
        sizes = tf.unstack(tf.shape(inputs), inputs.shape.rank)
        ones = [1] * (len(sizes) - 2)
        if self.data_format == "channels_first":
            return tf.stack([*sizes[:2], *ones])
        return tf.stack([sizes[0], *ones, sizes[-1]])

    def get_config(self):
        return {
            "rate": self.rate,
            "seed": self.seed,
            "name": self.name,
            "dtype": self.dtype,
        }

"""The leaky rectified linear unit as a layer."""

import warnings

import tensorflow as tf

from keras_reference.layers.layer import Layer


class LeakyReLU(Layer):
    """Let positive elements pass, scale negative ones down.

    `output = input` where `input > 0`, `negative_slope * input` elsewhere.

    Reference:
        Maas, Hannun and Ng, "Rectifier Nonlinearities Improve Neural Network
        Acoustic Models", 2013.

    Args:
        negative_slope: Float, at least 0, the slope below zero.
        **kwargs: Arguments of `Layer`, such as `name`. `alpha`, the old name
            of `negative_slope`, still works, with a warning.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `negative_slope` is negative or `None`.

    Examples:
        >>> LeakyReLU(0.5)(tf.constant([-2.0, 3.0])).numpy().tolist()
        [-1.0, 3.0]
    """

    def __init__(self, negative_slope=0.3, **kwargs):
        if "alpha" in kwargs:
            warnings.warn(
                "`alpha` of `LeakyReLU` is called `negative_slope` now.",
                stacklevel=2,
            )
            negative_slope = kwargs.pop("alpha")
        if negative_slope is None or negative_slope < 0:
            raise ValueError(
                "`negative_slope` must be a number, at least 0. "
                f"Received: negative_slope={negative_slope}."
            )
        super().__init__(**kwargs)
        self.negative_slope = negative_slope
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        return tf.nn.leaky_relu(inputs, self.negative_slope)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "negative_slope": self.negative_slope}

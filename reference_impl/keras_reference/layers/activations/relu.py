"""The rectified linear unit as a layer."""

from keras_reference import activations
from keras_reference.layers.layer import Layer


class ReLU(Layer):
    """Rectify each element.

    `output = max_value` where `input >= max_value`, `input` between
    `threshold` and `max_value`, `negative_slope * (input - threshold)` below.

    Args:
        max_value: Float, at least 0, the largest output; none when `None`.
        negative_slope: Float, at least 0, slope below the threshold.
        threshold: Float, at least 0, where the slope changes.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is negative, or `None` where it may not be.

    Examples:
        >>> import tensorflow as tf
        >>> layer = ReLU(max_value=3.0, negative_slope=0.5)
        >>> layer(tf.constant([-2.0, 1.0, 4.0])).numpy().tolist()
        [-1.0, 1.0, 3.0]
    """

    def __init__(
        self, max_value=None, negative_slope=0.0, threshold=0.0, **kwargs
    ):
        for name, value in (
            ("max_value", 0.0 if max_value is None else max_value),
            ("negative_slope", negative_slope),
            ("threshold", threshold),
        ):
            if value is None or value < 0:
                raise ValueError(
                    f"`{name}` must be a number, at least 0. "
                    f"Received: {name}={value}."
                )
        super().__init__(**kwargs)
        self.max_value = max_value
        self.negative_slope = negative_slope
        self.threshold = threshold
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        return activations.relu(
            inputs,
            negative_slope=self.negative_slope,
            max_value=self.max_value,
            threshold=self.threshold,
        )

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "max_value": self.max_value,
            "negative_slope": self.negative_slope,
            "threshold": self.threshold,
        }

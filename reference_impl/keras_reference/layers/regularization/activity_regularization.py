"""A penalty on what passes through."""

from keras_reference.layers.layer import Layer
from keras_reference.regularizers import L1L2


class ActivityRegularization(Layer):
    """Return the input, and add a penalty for its size to the loss.

    The penalty is `l1 * sum(abs(inputs)) + l2 * sum(inputs ** 2)`, divided by
    the size of the batch.

    Args:
        l1: Float, at least 0, weight of the absolute values.
        l2: Float, at least 0, weight of the squares.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `l1` or `l2` is negative.

    Examples:
        >>> import tensorflow as tf
        >>> layer = ActivityRegularization(l1=0.5)
        >>> layer(tf.constant([[1.0, -2.0], [3.0, 0.0]])).numpy().tolist()
        [[1.0, -2.0], [3.0, 0.0]]
        >>> [float(loss) for loss in layer.losses]
        [1.5]
    """

    def __init__(self, l1=0.0, l2=0.0, **kwargs):
        for name, value in (("l1", l1), ("l2", l2)):
            if value < 0:
                raise ValueError(
                    f"`{name}` must be at least 0. Received: {name}={value}."
                )
        super().__init__(activity_regularizer=L1L2(l1=l1, l2=l2), **kwargs)
        self.l1 = l1
        self.l2 = l2
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        return inputs

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        config = super().get_config()
        del config["activity_regularizer"]
        return {**config, "l1": self.l1, "l2": self.l2}

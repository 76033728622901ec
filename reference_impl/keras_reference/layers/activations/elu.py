"""The exponential linear unit as a layer."""

import tensorflow as tf

from keras_reference.layers.layer import Layer


class ELU(Layer):
    """Let positive elements pass, bend negative ones towards `-alpha`.

    `output = input` where `input > 0`, `alpha * (exp(input) - 1)` elsewhere.

    Reference:
        Clevert, Unterthiner and Hochreiter, "Fast and Accurate Deep Network
        Learning by Exponential Linear Units (ELUs)", 2015.

    Args:
        alpha: Float, minus the limit far below zero.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Examples:
        >>> outputs = ELU(alpha=2.0)(tf.constant([-1000.0, 3.0]))
        >>> outputs.numpy().tolist()
        [-2.0, 3.0]
    """

    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        outputs = tf.nn.elu(inputs)
        if self.alpha == 1:
            return outputs
        return tf.where(inputs > 0, outputs, self.alpha * outputs)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "alpha": self.alpha}

"""A layer that masks steps out."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.layers.layer import Layer


class Masking(Layer):
    """Mask out the steps in which all features have one value.

    Such a step becomes zero, and the output carries a mask that is false
    there: later layers that know masks skip the step, and losses and metrics
    do not count it.

    Args:
        mask_value: Float, the value of all features of a step to leave out.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor of shape `(batch_size, steps, features)`.

    Input shape:
        `(batch_size, steps, features)`

    Output shape:
        Same as the input.

    Examples:
        >>> outputs = Masking()(tf.constant([[[1.0, 0.0], [0.0, 0.0]]]))
        >>> outputs._keras_mask.numpy().tolist()
        [[True, False]]
    """

    def __init__(self, mask_value=0.0, **kwargs):
        super().__init__(**kwargs)
        self.mask_value = mask_value
        self.supports_masking = True
        self.built = True

    def compute_mask(self, inputs, mask=None):
        return ops.any(ops.not_equal(inputs, self.mask_value), axis=-1)

    def call(self, inputs):
        kept = ops.not_equal(inputs, self.mask_value)
        kept = tf.reduce_any(kept, axis=-1, keepdims=True)
        return inputs * tf.cast(kept, inputs.dtype)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "mask_value": self.mask_value}

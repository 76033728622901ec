"""What convolutions in two steps share."""

import tensorflow as tf

from keras_reference import constraints, initializers, regularizers
from keras_reference.core.spatial.arguments import check_integer
from keras_reference.core.spatial.convolve import convolution
from keras_reference.layers.convolutional.base_depthwise_conv import (
    BaseDepthwiseConv,
)


class BaseSeparableConv(BaseDepthwiseConv):
    """A convolution of each channel, then of all at each place; abstract.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer or tuple, the size of the depthwise kernel.
        pointwise_initializer: Name, function or object that makes the second
            kernel.
        pointwise_regularizer: Function of the second kernel that returns a
            loss.
        pointwise_constraint: Function applied to the second kernel after each
            update.
        **kwargs: Arguments of `BaseDepthwiseConv`.
    """

    def __init__(
        self,
        filters,
        kernel_size,
        pointwise_initializer,
        pointwise_regularizer,
        pointwise_constraint,
        **kwargs,
    ):
        self.filters = check_integer("filters", filters)
        super().__init__(kernel_size, **kwargs)
        self.pointwise_initializer = initializers.get(pointwise_initializer)
        self.pointwise_regularizer = regularizers.get(pointwise_regularizer)
        self.pointwise_constraint = constraints.get(pointwise_constraint)
        ones = (1,) * self.rank
        self._mix_channels = convolution(
            self.rank, ones, "valid", self.data_format, ones
        )

    def filters_of(self, channels):
        return self.filters

    def add_kernels(self, channels):
        self.depthwise_kernel = self._add_depthwise_kernel(
            "depthwise_kernel", channels
        )
        mixed = channels * self.depth_multiplier
        self.pointwise_kernel = self.add_weight(
            name="pointwise_kernel",
            shape=(*(1,) * self.rank, mixed, self.filters),
            initializer=self.pointwise_initializer,
            regularizer=self.pointwise_regularizer,
            constraint=self.pointwise_constraint,
        )

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        outputs = self._convolve(inputs, self.depthwise_kernel)
        outputs = self._mix_channels(outputs, self.pointwise_kernel)
        if self.bias is not None:
            outputs = tf.nn.bias_add(outputs, self.bias, self._bias_format)
        return self.activation(outputs)

    def get_config(self):
        return {
            **super().get_config(),
            "filters": self.filters,
            "pointwise_initializer": initializers.serialize(
                self.pointwise_initializer
            ),
            "pointwise_regularizer": regularizers.serialize(
                self.pointwise_regularizer
            ),
            "pointwise_constraint": constraints.serialize(
                self.pointwise_constraint
            ),
        }

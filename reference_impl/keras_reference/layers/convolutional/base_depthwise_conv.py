"""What convolutions of each channel by itself share."""

from keras_reference import constraints, initializers, regularizers
from keras_reference.core.spatial.arguments import check_integer
from keras_reference.core.spatial.convolve import depthwise_convolution
from keras_reference.layers.convolutional.convolutional import Convolutional


class BaseDepthwiseConv(Convolutional):
    """A convolution of each channel by itself; abstract.

    Args:
        kernel_size: Integer or tuple, the size of the kernel.
        depth_multiplier: Positive integer, kernels for each channel.
        depthwise_initializer: Name, function or object that makes the kernel.
        depthwise_regularizer: Function of the kernel that returns a loss.
        depthwise_constraint: Function applied to the kernel after each update.
        **kwargs: Arguments of `Convolutional`.
    """

    def __init__(
        self,
        kernel_size,
        depth_multiplier,
        depthwise_initializer,
        depthwise_regularizer,
        depthwise_constraint,
        **kwargs,
    ):
        self.depth_multiplier = check_integer(
            "depth_multiplier", depth_multiplier
        )
        super().__init__(kernel_size, **kwargs)
        self.depthwise_initializer = initializers.get(depthwise_initializer)
        self.depthwise_regularizer = regularizers.get(depthwise_regularizer)
        self.depthwise_constraint = constraints.get(depthwise_constraint)
        self._convolve = depthwise_convolution(
            self.rank,
            self.strides,
            self.padding,
            self.data_format,
            self.dilation_rate,
        )

    def filters_of(self, channels):
        return None if channels is None else channels * self.depth_multiplier

    def add_kernels(self, channels):
        self.kernel = self._add_depthwise_kernel("kernel", channels)

    def _add_depthwise_kernel(self, name: str, channels: int):
        return self.add_weight(
            name=name,
            shape=(*self.kernel_size, channels, self.depth_multiplier),
            initializer=self.depthwise_initializer,
            regularizer=self.depthwise_regularizer,
            constraint=self.depthwise_constraint,
        )

    def get_config(self):
        return {
            **super().get_config(),
            "depth_multiplier": self.depth_multiplier,
            "depthwise_initializer": initializers.serialize(
                self.depthwise_initializer
            ),
            "depthwise_regularizer": regularizers.serialize(
                self.depthwise_regularizer
            ),
            "depthwise_constraint": constraints.serialize(
                self.depthwise_constraint
            ),
        }

"""What convolutions with filters share."""

from keras_reference import constraints, initializers, regularizers
from keras_reference.core.spatial.arguments import check_integer, check_strides
from keras_reference.core.spatial.convolve import convolution
from keras_reference.layers.convolutional.convolutional import Convolutional


class BaseConv(Convolutional):
    """A convolution along one, two or three axes; abstract.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer or tuple, the size of the kernel.
        groups: Positive integer, the parts into which channels are split.
        kernel_initializer: Name, function or object that makes the kernel.
        kernel_regularizer: Function of the kernel that returns a loss.
        kernel_constraint: Function applied to the kernel after each update.
        **kwargs: Arguments of `Convolutional`.
    """

    def __init__(
        self,
        filters,
        kernel_size,
        groups,
        kernel_initializer,
        kernel_regularizer,
        kernel_constraint,
        **kwargs,
    ):
        self.filters = check_integer("filters", filters)
        self.groups = check_integer("groups", groups)
        if self.filters % self.groups:
            raise ValueError(
                "`filters` must be a multiple of `groups`. "
                f"Received: filters={filters}, groups={groups}."
            )
        super().__init__(kernel_size, **kwargs)
        check_strides(self.strides, self.dilation_rate)
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self._convolve = self.convolution()

    def convolution(self):
        """Return the function of inputs and kernel that a call computes."""
        return convolution(
            self.rank,
            self.strides,
            self.padding,
            self.data_format,
            self.dilation_rate,
        )

    def kernel_shape(self, channels):
        """Return the shape of the kernel, for inputs with so many channels."""
        if channels % self.groups:
            raise ValueError(
                "The channels of the input must be a multiple of `groups`. "
                f"Received: channels={channels}, groups={self.groups}."
            )
        return (*self.kernel_size, channels // self.groups, self.filters)

    def add_kernels(self, channels):
        self.kernel = self.add_weight(
            name="kernel",
            shape=self.kernel_shape(channels),
            initializer=self.kernel_initializer,
            regularizer=self.kernel_regularizer,
            constraint=self.kernel_constraint,
        )

    def get_config(self):
        return {
            **super().get_config(),
            "filters": self.filters,
            "groups": self.groups,
            "kernel_initializer": initializers.serialize(
                self.kernel_initializer
            ),
            "kernel_regularizer": regularizers.serialize(
                self.kernel_regularizer
            ),
            "kernel_constraint": constraints.serialize(self.kernel_constraint),
        }

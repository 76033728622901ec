"""What transposed convolutions share."""

from keras_reference.core.spatial.arguments import check_output_padding
from keras_reference.core.spatial.convolve import transposed_convolution
from keras_reference.core.spatial.sizes import size_of_transposed
from keras_reference.layers.check_arguments import refuse_unknown
from keras_reference.layers.convolutional.base_conv import BaseConv


class BaseConvTranspose(BaseConv):
    """A transposed convolution along one, two or three axes; abstract.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer or tuple, the size of the kernel.
        output_padding: Integer or tuple, what is added behind; or `None`.
        **kwargs: Arguments of `BaseConv`, but no `groups`.
    """

    def __init__(self, filters, kernel_size, output_padding, **kwargs):
        refuse_unknown(self, "groups", kwargs)
        # Checked below, once strides and kernel are in one form.
        self.output_padding = output_padding
        super().__init__(filters, kernel_size, groups=1, **kwargs)

    def convolution(self):
        self.output_padding = check_output_padding(
            self.output_padding,
            self.strides,
            self.padding,
            self.kernel_size,
            self.dilation_rate,
        )
        return transposed_convolution(
            self.rank,
            self.strides,
            self.padding,
            self.output_padding,
            self.data_format,
            self.dilation_rate,
        )

    def kernel_shape(self, channels):
        return (*self.kernel_size, self.filters, channels)

    def output_sizes(self, sizes):
        added = self.output_padding or (None,) * self.rank
        return tuple(
            size_of_transposed(
                size,
                self.kernel_size[axis],
                self.strides[axis],
                self.padding,
                added[axis],
                self.dilation_rate[axis],
            )
            for axis, size in enumerate(sizes)
        )

    def get_config(self):
        config = super().get_config()
        del config["groups"]
        return {**config, "output_padding": self.output_padding}

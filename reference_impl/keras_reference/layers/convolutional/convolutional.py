"""What all convolution layers share."""

import tensorflow as tf

from keras_reference import (
    activations,
    constraints,
    initializers,
    regularizers,
)
from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    for_each_axis,
)
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    sizes_of_windows,
    spatial_sizes,
)
from keras_reference.layers.layer import Layer


class Convolutional(Layer):
    """A layer that slides a kernel over its inputs; abstract.

    A subclass makes its kernels in `add_kernels`, and sets `_convolve`, the
    function of inputs and kernel that TensorFlow has for its arguments.

    Args:
        kernel_size: Integer or tuple, the size of the kernel.
        strides: Integer or tuple, from one place of the kernel to the next.
        padding: String, one of `paddings`.
        data_format: String, where the channels are.
        dilation_rate: Integer or tuple, from one entry of the kernel to the
            next.
        activation: Name or function applied last.
        use_bias: Boolean, whether a vector is added.
        bias_initializer: Name, function or object that makes the vector.
        bias_regularizer: Function of the vector that returns a loss.
        bias_constraint: Function applied to the vector after each update.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes.
    rank = None
    paddings = ("valid", "same")

    def __init__(
        self,
        kernel_size,
        strides,
        padding,
        data_format,
        dilation_rate,
        activation,
        use_bias,
        bias_initializer,
        bias_regularizer,
        bias_constraint,
        **kwargs,
    ):
        rank = self.rank
        self.kernel_size = for_each_axis("kernel_size", kernel_size, rank)
        self.strides = for_each_axis("strides", strides, rank)
        self.padding = check_choice("padding", padding, self.paddings)
        self.data_format = check_data_format(data_format)
        self.dilation_rate = for_each_axis("dilation_rate", dilation_rate, rank)
        super().__init__(**kwargs)
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.bias_initializer = initializers.get(bias_initializer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(ndim=rank + 2)
        self._bias_format = "NC.." if self._channel_axis == 1 else "N..C"

    @property
    def _channel_axis(self) -> int:
        return channel_axis(self.data_format)

    def add_kernels(self, channels):
        """Create the kernels, for inputs with so many channels."""
        raise NotImplementedError

    def filters_of(self, channels):
        """Return the number of channels of the output."""
        return self.filters

    def build(self, input_shape):
        channels = input_shape[self._channel_axis]
        if channels is None:
            raise ValueError(
                "The axis of the channels must have a size. "
                f"Received: input_shape={input_shape} with "
                f'data_format="{self.data_format}".'
            )
        # Raises if the kernel has no place in the input.
        self.compute_output_shape(input_shape)
        self.add_kernels(channels)
        self.bias = None
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias",
                shape=(self.filters_of(channels),),
                initializer=self.bias_initializer,
                regularizer=self.bias_regularizer,
                constraint=self.bias_constraint,
            )
        self.input_spec = InputSpec(
            ndim=self.rank + 2, axes={self._channel_axis: channels}
        )

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        outputs = self._convolve(inputs, self.kernel)
        if self.bias is not None:
            outputs = tf.nn.bias_add(outputs, self.bias, self._bias_format)
        return self.activation(outputs)

    def output_sizes(self, sizes):
        """Return the sizes of the output's spatial axes."""
        return sizes_of_windows(
            sizes,
            self.kernel_size,
            self.strides,
            self.padding,
            self.dilation_rate,
        )

    def compute_output_shape(self, input_shape):
        sizes = spatial_sizes(input_shape, self.data_format)
        filters = self.filters_of(input_shape[self._channel_axis])
        return joined_shape(
            input_shape[0], self.output_sizes(sizes), filters, self.data_format
        )

    def get_config(self):
        return {
            **super().get_config(),
            "kernel_size": self.kernel_size,
            "strides": self.strides,
            "padding": self.padding,
            "data_format": self.data_format,
            "dilation_rate": self.dilation_rate,
            "activation": activations.serialize(self.activation),
            "use_bias": self.use_bias,
            "bias_initializer": initializers.serialize(self.bias_initializer),
            "bias_regularizer": regularizers.serialize(self.bias_regularizer),
            "activity_regularizer": regularizers.serialize(
                self.activity_regularizer
            ),
            "bias_constraint": constraints.serialize(self.bias_constraint),
        }

"""The cell of a convolutional long short-term memory."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    check_integer,
    check_strides,
    for_each_axis,
)
from keras_reference.core.spatial.convolve import convolution
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    sizes_of_windows,
    spatial_sizes,
)
from keras_reference.layers.rnn.lstm_cell import LSTMCell


class ConvLSTMCell(LSTMCell):
    """One step of an LSTM whose products are convolutions.

    The inputs are convolved as the arguments say; the state with steps of
    one, so that it keeps its size.

    Args:
        rank: Integer, the number of spatial axes.
        filters: Positive integer, the number of channels of each state.
        kernel_size: Integer or tuple, the size of the kernels.
        strides: Integer or tuple, the step of the convolution of the inputs.
        padding: String, `"valid"` or `"same"`, for the inputs.
        data_format: String, where the channels are.
        dilation_rate: Integer or tuple, the step in the kernel of the inputs.
        **kwargs: Arguments of `LSTMCell`.

    Raises:
        ValueError: An argument is out of range.
    """

    def __init__(
        self,
        rank,
        filters,
        kernel_size,
        strides,
        padding,
        data_format,
        dilation_rate,
        **kwargs,
    ):
        super().__init__(check_integer("filters", filters), **kwargs)
        self.filters = filters
        self.kernel_size = for_each_axis("kernel_size", kernel_size, rank)
        self.strides = for_each_axis("strides", strides, rank)
        self.padding = check_choice("padding", padding, ("valid", "same"))
        self.data_format = check_data_format(data_format)
        self.dilation_rate = for_each_axis("dilation_rate", dilation_rate, rank)
        check_strides(self.strides, self.dilation_rate)
        self.gate_axis = channel_axis(self.data_format)
        self._convolve = convolution(
            rank, self.strides, padding, self.data_format, self.dilation_rate
        )
        ones = (1,) * rank
        self._convolve_state = convolution(
            rank, ones, "same", self.data_format, ones
        )

    def build(self, input_shape):
        state_shape = self.shape_of_state(tuple(input_shape))[1:]
        if None in state_shape or None in input_shape[1:]:
            raise ValueError(
                "All sizes of a sample must be known. "
                f"Received: input_shape={tuple(input_shape)}."
            )
        super().build(input_shape)
        self._input_shape = tuple(input_shape[1:])
        self._state_shape = self.output_size = state_shape

    def _kernel_shapes(self, input_shape) -> tuple:
        columns = self.gates * self.filters
        channels = input_shape[self.gate_axis]
        return (
            (*self.kernel_size, channels, columns),
            (*self.kernel_size, self.filters, columns),
        )

    def shape_of_state(self, input_shape):
        """Return the shape of a state.

        Args:
            input_shape: Tuple, the shape of the inputs at one time.

        Returns:
            Tuple, the batch first.
        """
        sizes = sizes_of_windows(
            spatial_sizes(input_shape, self.data_format),
            self.kernel_size,
            self.strides,
            self.padding,
            self.dilation_rate,
        )
        return joined_shape(
            input_shape[0], sizes, self.filters, self.data_format
        )

    def get_initial_state(self, batch_size=None):
        """Return two states of zeros, once the cell is built.

        Args:
            batch_size: Integer or scalar tensor.

        Returns:
            List of two tensors.
        """
        shape = [batch_size, *self._state_shape]
        return [tf.zeros(shape, self.compute_dtype) for _ in range(2)]

    def project(self, inputs):
        sample = list(self._input_shape)
        samples = tf.reshape(inputs, [-1, *sample])
        projected = self._convolve(samples, self.kernel)
        if self.bias is not None:
            shape = [1] * projected.shape.rank
            shape[self.gate_axis] = -1
            projected = projected + tf.reshape(self.bias, shape)
        before = tf.shape(inputs)[: inputs.shape.rank - len(sample)]
        result = tf.reshape(
            projected, tf.concat([before, projected.shape[1:]], axis=0)
        )
        result.set_shape([*inputs.shape[: -len(sample)], *projected.shape[1:]])
        return result

    def recur(self, state, masks=None):
        if masks is None:
            return self._convolve_state(state, self.recurrent_kernel)
        kernels = tf.split(self.recurrent_kernel, self.gates, axis=-1)
        products = [
            self._convolve_state(state * mask, kernel)
            for mask, kernel in zip(masks, kernels, strict=True)
        ]
        return tf.concat(products, axis=self.gate_axis)

    def get_config(self):
        config = super().get_config()
        del config["units"]
        return {
            **config,
            "filters": self.filters,
            "kernel_size": self.kernel_size,
            "strides": self.strides,
            "padding": self.padding,
            "data_format": self.data_format,
            "dilation_rate": self.dilation_rate,
        }

"""What convolutional long short-term memories share."""

from operator import attrgetter

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.rnn.conv_lstm_cell import ConvLSTMCell
from keras_reference.layers.rnn.recurrent_layer import (
    RecurrentLayer,
    cell_arguments,
)


class ConvLSTM(RecurrentLayer):
    """An LSTM whose products are convolutions; abstract.

    Args:
        loop: Tuple of the arguments `return_sequences`, `return_state`,
            `go_backwards` and `stateful`.
        activity_regularizer: Function of the output that returns a loss.
        zero_output_for_mask: Boolean, whether the output is zero where the
            mask is false.
        unroll: Boolean, whether the graph repeats the step.
        **kwargs: Arguments of `ConvLSTMCell` and of `Layer`.
    """

    # The number of spatial axes.
    rank = None

    filters = property(attrgetter("cell.filters"))
    kernel_size = property(attrgetter("cell.kernel_size"))
    strides = property(attrgetter("cell.strides"))
    padding = property(attrgetter("cell.padding"))
    data_format = property(attrgetter("cell.data_format"))
    dilation_rate = property(attrgetter("cell.dilation_rate"))
    recurrent_activation = property(attrgetter("cell.recurrent_activation"))
    unit_forget_bias = property(attrgetter("cell.unit_forget_bias"))

    def __init__(
        self,
        loop,
        activity_regularizer=None,
        unroll=False,
        zero_output_for_mask=False,
        **kwargs,
    ):
        own = {key: kwargs.pop(key) for key in _OF_LAYERS & kwargs.keys()}
        shared = cell_arguments(own, "conv_lstm_cell")
        super().__init__(
            ConvLSTMCell(self.rank, **kwargs, **shared),
            *loop,
            unroll,
            zero_output_for_mask,
            activity_regularizer=activity_regularizer,
            **own,
        )
        self.input_spec = InputSpec(ndim=self.rank + 3)

    def compute_output_shape(self, sequences_shape, initial_state_shape=None):
        batch_size, timesteps, *sizes = sequences_shape
        state = self.cell.shape_of_state((batch_size, *sizes))
        shape = state
        if self.return_sequences:
            shape = (batch_size, timesteps, *state[1:])
        return (shape, state, state) if self.return_state else shape


# What a layer is told itself, beside what its cell is.
_OF_LAYERS = {"name", "dtype", "trainable", "autocast", "input_shape"}

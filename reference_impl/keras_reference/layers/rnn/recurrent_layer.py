"""The base of the recurrent layers that make their cell themselves."""

from operator import attrgetter

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.rnn.rnn import RNN


class RecurrentLayer(RNN):
    """A layer that runs a cell made from the layer's own arguments.

    Args:
        cell: Cell.
        *loop: Positional arguments of `RNN` after the cell.
        use_cudnn: `"auto"` or `False`.
        **kwargs: Further arguments of `RNN`.

    Raises:
        ValueError: `use_cudnn` is neither.
    """

    units = property(attrgetter("cell.units"))
    activation = property(attrgetter("cell.activation"))
    use_bias = property(attrgetter("cell.use_bias"))
    kernel_initializer = property(attrgetter("cell.kernel_initializer"))
    recurrent_initializer = property(attrgetter("cell.recurrent_initializer"))
    bias_initializer = property(attrgetter("cell.bias_initializer"))
    kernel_regularizer = property(attrgetter("cell.kernel_regularizer"))
    recurrent_regularizer = property(attrgetter("cell.recurrent_regularizer"))
    bias_regularizer = property(attrgetter("cell.bias_regularizer"))
    kernel_constraint = property(attrgetter("cell.kernel_constraint"))
    recurrent_constraint = property(attrgetter("cell.recurrent_constraint"))
    bias_constraint = property(attrgetter("cell.bias_constraint"))
    dropout = property(attrgetter("cell.dropout"))
    recurrent_dropout = property(attrgetter("cell.recurrent_dropout"))
    seed = property(attrgetter("cell.seed"))

    def __init__(self, cell, *loop, use_cudnn="auto", **kwargs):
        if use_cudnn not in ("auto", False):
            raise ValueError(
                "`use_cudnn` must be 'auto' or False: the layer always runs a "
                f"loop of TensorFlow. Received: use_cudnn={use_cudnn!r}."
            )
        super().__init__(cell, *loop, **kwargs)
        self.use_cudnn = use_cudnn
        self.input_spec = InputSpec(ndim=3)

    def get_config(self):
        config = {"activity_regularizer": None, **self._loop_config()}
        cell = self.cell.get_config()
        return config | {name: cell[name] for name in cell.keys() - _BASE}


# Arguments that the layer has itself, beside those of the cell.
_BASE = {"name", "trainable", "dtype"}


def cell_arguments(kwargs: dict, name: str) -> dict:
    """Return what the cell shares with its layer, and the cell's name.

    `implementation` is taken out: older programs choose one of two ways to
    multiply with it, and there is one.
    """
    kwargs.pop("implementation", None)
    names = ("dtype", "trainable")
    shared = {key: kwargs[key] for key in names if key in kwargs}
    return {**shared, "name": name}

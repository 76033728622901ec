"""What a recurrent layer asks of any cell, its users' too."""

import tensorflow as tf

from keras_reference.core.symbolic import infer_output_spec, symbolic_inputs
from keras_reference.layers.call_arguments import parameters_of
from keras_reference.layers.layer import Layer


def check_cell(cell) -> None:
    """Raise unless `cell` is a layer with `state_size`.

    Examples:
        >>> from keras_reference.layers import LSTMCell
        >>> check_cell(LSTMCell(2))
    """
    if not isinstance(cell, Layer) or not hasattr(cell, "state_size"):
        raise ValueError(
            "A cell must be a layer with `state_size`, an integer or a list "
            f"of them, one for each state. Received: cell={cell!r}."
        )


def initial_states(cell, batch_size) -> list:
    """Return the states that a sequence starts with.

    Args:
        cell: Cell, which may have `get_initial_state`.
        batch_size: Integer or scalar tensor.

    Returns:
        List of tensors, zeros if the cell says nothing else.
    """
    if hasattr(cell, "get_initial_state"):
        states = cell.get_initial_state(batch_size=batch_size)
    else:
        states = tf.nest.map_structure(
            lambda size: tf.zeros([batch_size, size], cell.compute_dtype),
            cell.state_size,
        )
    return list(states) if isinstance(states, (list, tuple)) else [states]


def build_inside(cell, shape: tuple) -> None:
    """Build the layers in a cell that its `build` did not, by calling it.

    Args:
        cell: Cell, built.
        shape: Tuple, the shape of the inputs at one time.
    """
    if all(layer.built for layer in cell._walk_layers()):
        return

    def call(inputs):
        return cell(inputs, initial_states(cell, tf.shape(inputs)[0]))[0]

    inputs = symbolic_inputs(shape, cell.compute_dtype)
    infer_output_spec(call, (inputs,), {})


def output_size(cell) -> tuple:
    """Return the shape of an output, without the axis of the batch."""
    size = getattr(cell, "output_size", None)
    if size is None:
        size = tf.nest.flatten(cell.state_size)[0]
    return (size,) if isinstance(size, int) else tuple(size)


def halves(cell, inputs, **arguments):
    """Return what a loop over time runs over, and the step of one time.

    Args:
        cell: Cell. One with `has_halves` does before the loop what needs no
            state; of another, the step is a call.
        inputs: Tensor of shape `(batch_size, ..., input_dim)`.
        **arguments: Further arguments of the cell's call.

    Returns:
        Tuple of a tensor and a function of it, at one time, and of states.
    """
    if getattr(cell, "has_halves", False):
        return cell.halves(inputs, **arguments)
    return inputs, one_step(cell, tf.shape(inputs)[0], **arguments)


def one_step(cell, batch_size, **arguments):
    """Return a function of inputs and states that is the same at every time.

    Args:
        cell: Cell.
        batch_size: Integer or scalar tensor.
        **arguments: Further arguments of the cell's call; those that it does
            not take are left out.
    """
    if hasattr(cell, "one_step") and cell.has_halves:
        return cell.one_step(batch_size, **arguments)
    names = parameters_of(type(cell), "call")
    arguments = {name: arguments[name] for name in arguments if name in names}
    return lambda inputs, states: cell(inputs, states, **arguments)

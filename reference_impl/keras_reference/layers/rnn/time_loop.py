"""The loop over the times of a sequence."""

import functools

import tensorflow as tf


def over_time(
    step,
    sequences,
    states,
    output,
    mask=None,
    *,
    go_backwards=False,
    unroll=False,
    return_sequences=True,
    zero_output_for_mask=False,
):
    """Run `step` over the second axis of `sequences`.

    `output, states = step(sequences[:, time], states)` for each time. Where
    the mask is false, the states stay as they are, and the output is the one
    before, or zero.

    Args:
        step: Function of the inputs at one time and a nest of states, which
            returns the output and the next states.
        sequences: Tensor of shape `(batch_size, timesteps, ...)`.
        states: Nest of tensors, before the first step.
        output: Tensor, the output before the first step; `None` where the last
            output is the first state, and nothing else is asked for.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`, or with
            one more axis, of size 1.
        go_backwards: Boolean, whether the last time comes first.
        unroll: Boolean, whether the graph repeats the step instead of looping.
        return_sequences: Boolean, whether all outputs are kept.
        zero_output_for_mask: Boolean, whether the output is zero where the
            mask is false.

    Returns:
        Tuple of the last output, all outputs in the order of the steps
        (`None` if they are not kept), and the last states.

    Examples:
        >>> outputs = over_time(
        ...     lambda x, total: (x + total, x + total),
        ...     tf.constant([[1, 2, 3]]),
        ...     tf.constant([0]),
        ...     tf.constant([0]),
        ... )
        >>> outputs[1].numpy().tolist()
        [[1, 3, 6]]
    """
    tensors = [_swap_batch_and_time(sequences)]
    if mask is not None:
        if len(mask.shape) == 3:
            mask = tf.squeeze(mask, -1)
        tensors.append(tf.transpose(tf.cast(mask, "bool")))
    length = tensors[0].shape[0]
    if length is None:
        length = tf.shape(tensors[0])[0]
    run = _unrolled if unroll else _looped
    advance = functools.partial(_advance, step, zero_output_for_mask)
    order = (lambda time: length - 1 - time) if go_backwards else lambda t: t
    output, outputs, states = run(
        advance, tensors, output, states, length, order, return_sequences
    )
    if return_sequences:
        outputs = _swap_batch_and_time(outputs)
    return output, outputs, states


def _swap_batch_and_time(tensor: tf.Tensor) -> tf.Tensor:
    return tf.transpose(tensor, [1, 0, *range(2, tensor.shape.rank)])


def _advance(step, zero_output: bool, values: list, output, states) -> tuple:
    """Return the output and the states after one time."""
    inputs, *mask = values
    new_output, new_states = step(inputs, states)
    new_states = tf.nest.pack_sequence_as(states, tf.nest.flatten(new_states))
    tf.nest.map_structure(_keep_shape, new_states, states)
    if not mask:
        return new_output, new_states
    choose = functools.partial(_choose, mask[0])
    old_output = tf.zeros_like(new_output) if zero_output else output
    return (
        choose(new_output, old_output),
        tf.nest.map_structure(choose, new_states, states),
    )


def _keep_shape(new: tf.Tensor, old: tf.Tensor) -> None:
    if not new.shape.is_compatible_with(old.shape):
        raise ValueError(
            "A state must keep its shape from step to step. Received: "
            f"shape={tuple(new.shape)} after shape={tuple(old.shape)}."
        )
    new.set_shape(old.shape)


def _choose(mask: tf.Tensor, new: tf.Tensor, old: tf.Tensor) -> tf.Tensor:
    ones = [1] * (new.shape.rank - 1)
    return tf.where(tf.reshape(mask, [-1, *ones]), new, old)


def _unrolled(advance, tensors, output, states, length, order, keep_all):
    if not isinstance(length, int):
        raise ValueError(
            "`unroll` needs sequences of a known length. Received: unroll=True "
            "with timesteps=None. Pass the length to `Input`, or unroll=False."
        )
    values = list(zip(*(tf.unstack(tensor) for tensor in tensors), strict=True))
    outputs = []
    for time in range(length):
        output, states = advance(values[order(time)], output, states)
        outputs.append(output)
    return output, tf.stack(outputs) if keep_all else None, states


def _looped(advance, tensors, output, states, length, order, keep_all):
    arrays = [
        tf.TensorArray(
            tensor.dtype, length, element_shape=tensor.shape[1:]
        ).unstack(tensor)
        for tensor in tensors
    ]
    outputs = ()
    if keep_all:
        outputs = tf.TensorArray(
            output.dtype, length, element_shape=output.shape
        )

    is_state = output is None

    def body(time, output, states, outputs):
        values = [array.read(order(time)) for array in arrays]
        output, states = advance(values, output, states)
        if keep_all:
            outputs = outputs.write(time, output)
        return time + 1, () if is_state else output, states, outputs

    _, output, states, outputs = tf.while_loop(
        lambda time, *_: time < length,
        body,
        (tf.constant(0), () if is_state else output, states, outputs),
        maximum_iterations=length,
    )
    if is_state:
        # One tensor less to carry through the loop, and its gradient.
        output = tf.nest.flatten(states)[0]
    return output, outputs.stack() if keep_all else None, states

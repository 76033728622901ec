"""Gradients that are averaged over several calls."""

import tensorflow as tf


def accumulate_gradients(grads, sums, call, steps, update):
    """Add gradients to their sums, and update with the mean when it is due.

    Args:
        grads: List of tensors.
        sums: List of `tf.Variable`, changed in place.
        call: Integer tensor, number of the call, from 1.
        steps: Integer, over how many calls the mean is taken.
        update: Callable, gets the list of mean gradients.

    Examples:
        >>> total = tf.Variable([1.0])
        >>> accumulate_gradients([tf.constant([3.0])], [total], 2, 2, print)
        [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([2.], \
dtype=float32)>]
        >>> total.numpy().tolist()
        [0.0]
    """
    for total, gradient in zip(sums, grads, strict=True):
        total.assign_add(gradient)

    def update_with_means():
        update([total / steps for total in sums])
        for total in sums:
            total.assign(tf.zeros_like(total))

    tf.cond(tf.equal(call % steps, 0), update_with_means, lambda: None)


def check_accumulation(gradient_accumulation_steps):
    """Raise unless gradients are accumulated over at least two calls.

    Examples:
        >>> check_accumulation(2)
    """
    steps = gradient_accumulation_steps
    if steps is not None and (not isinstance(steps, int) or steps < 2):
        raise ValueError(
            "`gradient_accumulation_steps` must be an integer above 1. "
            f"Received: gradient_accumulation_steps={steps}. Pass None to "
            "update at every call."
        )

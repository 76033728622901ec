"""What an optimizer does under a strategy of `tf.distribute`."""

import tensorflow as tf


def merge_replicas(apply, grads, variables):
    """Call `apply` once for all replicas, with the sums of their gradients.

    Replicas compute gradients of their own part of a batch. The update is
    computed once from the sums, and the strategy copies the new values to
    all devices. Where there is one replica this is a plain call.

    Args:
        apply: Function of gradients and variables.
        grads: List of tensors.
        variables: List of `tf.Variable`.

    Examples:
        >>> merge_replicas(lambda grads, variables: print(grads), [1.0], [None])
        [1.0]
    """
    context = tf.distribute.get_replica_context()
    if context is None or context.num_replicas_in_sync == 1:
        apply(grads, variables)
        return

    def apply_sums(strategy, grads, variables):
        total = tf.distribute.ReduceOp.SUM
        apply([strategy.reduce(total, g, axis=None) for g in grads], variables)

    context.merge_call(apply_sums, args=(grads, variables))

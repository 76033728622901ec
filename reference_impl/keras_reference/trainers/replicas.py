"""One step on several devices, under a strategy of `tf.distribute`.

The devices may be those of several processes: then each process is given the
same data in the same order, and its devices take their parts of every batch.
"""

import contextlib
import functools

import tensorflow as tf

SUPPORTED = (
    tf.distribute.MirroredStrategy,
    tf.distribute.MultiWorkerMirroredStrategy,
    tf.distribute.OneDeviceStrategy,
)


def strategy_in_scope():
    """Return the strategy whose scope this is, or `None`.

    Returns:
        `tf.distribute.Strategy` or `None`.

    Raises:
        ValueError: The strategy is not supported.

    Examples:
        >>> strategy_in_scope()
    """
    if not tf.distribute.has_strategy():
        return None
    strategy = tf.distribute.get_strategy()
    if not isinstance(strategy, SUPPORTED):
        raise ValueError(
            "The strategy of a model must be a `MirroredStrategy`, a "
            "`MultiWorkerMirroredStrategy` or a `OneDeviceStrategy`. "
            f"Received: {type(strategy).__name__}. "
            "Make the model outside of its scope."
        )
    return strategy


def scope_of(strategy):
    """Return the scope of a strategy; of none, one that does nothing."""
    return contextlib.nullcontext() if strategy is None else strategy.scope()


def on_replicas(step, mode, model):
    """Return a step that gives each replica its part of the batch.

    Args:
        step: Function of one batch.
        mode: String, `"train"`, `"test"` or `"predict"`.
        model: Model, made under the strategy.

    Returns:
        Function of one batch.
    """
    strategy = model.distribute_strategy

    def run(batch):
        outputs = strategy.run(lambda: step(own_part(batch)))
        with strategy.scope():
            if mode == "predict":
                join = functools.partial(_joined, strategy)
                return tf.nest.map_structure(join, outputs)
            return _values(strategy, outputs, model.get_metrics_result())

    return run


def _joined(strategy, output) -> tf.Tensor:
    """Return the rows of all replicas."""
    parts = strategy.experimental_local_results(output)
    if len(parts) < strategy.num_replicas_in_sync:
        return strategy.gather(output, axis=0)
    return tf.concat(parts, 0)


def own_part(batch):
    """Return the rows of a batch that this replica works on.

    Args:
        batch: Nest of tensors.

    Returns:
        Nest of tensors.

    Examples:
        >>> own_part(tf.constant([1, 2])).numpy().tolist()
        [1, 2]
    """
    context = tf.distribute.get_replica_context()
    count, number = (
        context.num_replicas_in_sync,
        context.replica_id_in_sync_group,
    )
    number = tf.cast(number, "int32")

    def part(tensor):
        if tensor is None or tensor.shape.rank == 0:
            return tensor
        rows = tf.shape(tensor)[0]
        return tensor[rows * number // count : rows * (number + 1) // count]

    return tf.nest.map_structure(part, batch)


def share_of_replica(loss, num_samples):
    """Return the share that this replica's loss has in that of the batch.

    The shares add up to the mean over all samples, also where the replicas
    have different numbers of them.

    Args:
        loss: Scalar tensor, the mean over this replica's samples.
        num_samples: Scalar tensor, their number.

    Returns:
        Scalar tensor.

    Examples:
        >>> share_of_replica(tf.constant(2.0), 3).numpy().item()
        2.0
    """
    context = tf.distribute.get_replica_context()
    if context is None or context.num_replicas_in_sync == 1:
        return loss
    own = tf.cast(num_samples, loss.dtype)
    total = context.all_reduce(tf.distribute.ReduceOp.SUM, own)
    return loss * (own / total)


def _values(strategy, outputs: dict, results: dict) -> dict:
    """Return one value for each name: a metric's, or the replicas' mean."""
    mean = tf.distribute.ReduceOp.MEAN
    return {
        name: results[name]
        if name in results
        else strategy.reduce(mean, outputs[name], axis=None)
        for name in outputs
    }

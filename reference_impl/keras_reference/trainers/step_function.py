"""A training, test or prediction step as a TensorFlow function."""

import tensorflow as tf


class StepFunction:
    """A step, traced once for all batches of a model.

    The first batch is traced with its first axis of unknown size, so that the
    shorter batch at the end of an epoch runs the same trace. A batch of other
    dtypes, or one that differs in another axis, is traced anew, that axis then
    unknown too.

    Which trace a batch needs is looked up by its dtypes and shapes, and the
    trace is called itself: what `tf.function` does to find it, call by call,
    costs as much as a small step.

    Args:
        step: Function of one batch.
        prepare: Function of the first batch, run before the trace. It makes
            the variables that the step would make: a function that makes
            variables while it is traced is traced a second time.
        jit_compile: Boolean, whether XLA compiles the step.

    Call arguments:
        batch: Nest of tensors.

    Examples:
        >>> traces = []
        >>> def step(batch):
        ...     traces.append(batch.shape.as_list())
        ...     return tf.reduce_sum(batch)
        >>> function = StepFunction(step)
        >>> function(tf.ones((4, 2))).numpy(), function(tf.ones((3, 2))).numpy()
        (np.float32(8.0), np.float32(6.0))
        >>> traces
        [[None, 2]]
    """

    def __init__(self, step, prepare=None, jit_compile=False):
        # Python in `call` runs as Python, as in Keras: no autograph, whose
        # conversion would also make up most of the time of a trace.
        self._function = tf.function(
            step,
            reduce_retracing=True,
            autograph=False,
            jit_compile=jit_compile or None,
        )
        self._prepare = prepare
        self._traces = {}

    def __call__(self, batch):
        signature = _signature(batch)
        trace = self._traces.get(signature)
        if trace is None:
            trace = self._traces[signature] = self.trace(batch)
        return trace(batch)

    def trace(self, batch):
        """Return the trace for batches like this one.

        Args:
            batch: Nest of tensors.

        Returns:
            TensorFlow function of one signature.
        """
        if self._prepare is not None:
            self._prepare(batch)
        return self._function.get_concrete_function(
            tf.nest.map_structure(_any_batch_size, batch)
        )


def _signature(batch):
    """Return what tells batches apart that need traces of their own."""
    if isinstance(batch, tf.Tensor):
        return batch.dtype, batch.shape
    if isinstance(batch, (tuple, list)):
        return type(batch), *[_signature(item) for item in batch]
    if isinstance(batch, dict):
        return tuple([(key, _signature(batch[key])) for key in batch])
    return None if batch is None else tf.type_spec_from_value(batch)


def _any_batch_size(tensor):
    if not isinstance(tensor, tf.Tensor) or tensor.shape.rank in (0, None):
        return tensor
    return tf.TensorSpec((None, *tensor.shape[1:]), tensor.dtype)

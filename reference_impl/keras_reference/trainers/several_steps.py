"""Several steps in one call: what `steps_per_execution` asks for."""

import itertools

import tensorflow as tf

# What "auto" runs at once: by then a call costs little beside its steps.
AUTO_STEPS = 16


def steps_at_once(steps_per_execution, mode, callbacks):
    """Return how many steps one call runs.

    `"auto"` is one step where a callback wants to hear of each batch.

    Args:
        steps_per_execution: Integer or `"auto"`.
        mode: String, `"train"`, `"test"` or `"predict"`.
        callbacks: CallbackList.

    Returns:
        Integer.

    Examples:
        >>> from keras_reference.callbacks.callback_list import CallbackList
        >>> steps_at_once("auto", "train", CallbackList())
        16
    """
    if steps_per_execution != "auto":
        return steps_per_execution
    events = (f"on_{mode}_batch_begin", f"on_{mode}_batch_end")
    return 1 if any(map(callbacks.listens, events)) else AUTO_STEPS


def in_groups(batches, size):
    """Yield tuples of `size` batches; the last may be shorter.

    Args:
        batches: Iterable.
        size: Integer.

    Yields:
        Tuples.

    Examples:
        >>> list(in_groups("abc", 2))
        [('a', 'b'), ('c',)]
    """
    iterator = iter(batches)
    while group := tuple(itertools.islice(iterator, size)):
        yield group


def several_steps(step, join):
    """Return a function of several batches that runs a step for each.

    Args:
        step: Function of one batch.
        join: Function of the list of results that returns one.

    Returns:
        Function of a tuple of batches.

    Examples:
        >>> several_steps(abs, sum)((-1, 2))
        3
    """

    def run(batches):
        results = []
        for batch in batches:
            # In order, also where all that a step does is to tell others.
            with tf.control_dependencies(_tensors(results[-1:])):
                results.append(step(batch))
        return join(results)

    return run


def _tensors(results) -> list:
    return [t for t in tf.nest.flatten(results) if isinstance(t, tf.Tensor)]


def from_iterator(function, size):
    """Return a function of an iterator that runs the steps it has next.

    Args:
        function: Function of one batch, or of a tuple of them.
        size: Integer, how many batches `function` takes at most; 1 where it
            takes a batch and no tuple.

    Returns:
        Function of an iterator.

    Examples:
        >>> run, batches = from_iterator(abs, 1), iter([-1, -2])
        >>> run(batches), run(batches)
        (1, 2)
    """

    def run(iterator):
        if size == 1:
            return function(next(iterator))
        return function(next(in_groups(iterator, size)))

    return run


def last(results):
    """Return the last of several results."""
    return results[-1]


def concatenate(outputs):
    """Return the outputs for several batches as those for one.

    Args:
        outputs: List of nests of tensors.

    Returns:
        Nest of tensors.

    Examples:
        >>> concatenate([tf.ones((2, 3)), tf.ones((1, 3))]).shape.as_list()
        [3, 3]
    """
    return tf.nest.map_structure(lambda *parts: tf.concat(parts, 0), *outputs)

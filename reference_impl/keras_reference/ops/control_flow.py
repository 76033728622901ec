"""Branches and loops that depend on tensors."""

import tensorflow as tf

from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_callable, refusal
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def cond(pred, true_fn, false_fn):
    """Call one of two functions, by a condition.

    Args:
        pred: Boolean, or boolean tensor without axes.
        true_fn: Callable without arguments, called where it holds.
        false_fn: Callable without arguments, called where not. In a graph
            both return tensors of the same shapes and types.

    Returns:
        What the function returns.

    Raises:
        TypeError: If a function cannot be called.

    Examples:
        >>> cond(tf.constant(2) > 1, lambda: "larger", lambda: "smaller")
        'larger'
    """
    check_callable("true_fn", true_fn)
    check_callable("false_fn", false_fn)
    if isinstance(pred, tf.Variable):
        pred = tf.convert_to_tensor(pred)
    if tf.is_tensor(pred):
        return tf.cond(tf.cast(pred, "bool"), true_fn, false_fn)
    return true_fn() if pred else false_fn()


@symbolic_op
def switch(index, branches, *operands):
    """Call one of several functions, by its number.

    Args:
        index: Integer, or integer tensor without axes; numbers below 0 or
            above the last stand for the first and the last.
        branches: List of callables that take `operands`.
        *operands: What they are called with.

    Returns:
        What the function returns.

    Raises:
        TypeError: If a function cannot be called.
        ValueError: If there is no branch.

    Examples:
        >>> switch(1, [lambda x: x, lambda x: x * 10], 4)
        40
    """
    if not branches:
        raise refusal("`branches` must be one at least.", branches=branches)
    for place, branch in enumerate(branches):
        check_callable(f"branches[{place}]", branch)
    if isinstance(index, int):
        return branches[max(0, min(index, len(branches) - 1))](*operands)
    index = tf.clip_by_value(tf.cast(index, "int32"), 0, len(branches) - 1)

    def bind(branch):
        return lambda: branch(*operands)

    return tf.switch_case(index, [bind(branch) for branch in branches])


@symbolic_op
def while_loop(cond, body, loop_vars, maximum_iterations=None):
    """Call a function again and again, while a condition holds.

    Args:
        cond: Callable of the loop's values, returns a boolean.
        body: Callable of the loop's values, returns the next ones.
        loop_vars: The first values: one, or a tuple or list of them.
        maximum_iterations: Integer, how often at most; None for no limit.

    Returns:
        The last values: one, or a tuple.

    Raises:
        TypeError: If a function cannot be called.

    Examples:
        >>> while_loop(lambda i: i < 10, lambda i: i + 3, 0).numpy()
        np.int32(12)
    """
    check_callable("cond", cond)
    check_callable("body", body)
    several = isinstance(loop_vars, (tuple, list))
    values = tuple(loop_vars) if several else (loop_vars,)

    def next_values(*values):
        found = body(*values)
        return tuple(found) if isinstance(found, (tuple, list)) else (found,)

    values = tf.nest.map_structure(to_tensor, values)
    last = tf.while_loop(
        cond, next_values, values, maximum_iterations=maximum_iterations
    )
    return tuple(last) if several else last[0]


@symbolic_op
def fori_loop(lower, upper, body_fun, init_val):
    """Call a function for each of the integers in a range.

    Args:
        lower: Integer, the first.
        upper: Integer, the end, which is not reached.
        body_fun: Callable of the integer and a value, returns the next value.
        init_val: The first value, a nest of tensors.

    Returns:
        The last value.

    Raises:
        TypeError: If a function cannot be called.

    Examples:
        >>> fori_loop(1, 5, lambda i, total: total + i, 0).numpy()
        np.int32(10)
    """
    check_callable("body_fun", body_fun)
    first = tf.nest.map_structure(to_tensor, init_val)
    return tf.while_loop(
        lambda i, value: i < upper,
        lambda i, value: (i + 1, body_fun(i, value)),
        (to_tensor(lower), first),
    )[1]


@symbolic_op
def map(f, xs):
    """Call a function for each element along the first axis, one by one.

    Args:
        f: Callable of one element, returns a nest of tensors.
        xs: Tensor, or a nest of tensors of one length.

    Returns:
        What the calls return, joined along a new first axis.

    Raises:
        TypeError: If a function cannot be called.
        ValueError: If the tensors are not of one length.

    Examples:
        >>> map(lambda row: tf.reduce_sum(row), [[1, 2], [3, 4]]).numpy()
        array([3, 7], dtype=int32)
    """
    check_callable("f", f)
    xs = _with_rows("xs", xs)
    with tf.__internal__.FuncGraph("output_spec").as_default():
        like = tf.nest.map_structure(
            lambda x: tf.compat.v1.placeholder(x.dtype, x.shape[1:]), xs
        )
        signature = tf.nest.map_structure(
            lambda y: tf.TensorSpec(y.shape, y.dtype),
            tf.nest.map_structure(to_tensor, f(like)),
        )
    return tf.map_fn(f, xs, fn_output_signature=signature)


@symbolic_op
def vectorized_map(function, elements):
    """Call a function for each element along the first axis, all at once.

    Args:
        function: Callable of one element, returns a nest of tensors.
        elements: Tensor, or a nest of tensors of one length.

    Returns:
        What the calls return, joined along a new first axis.

    Raises:
        TypeError: If a function cannot be called.
        ValueError: If the tensors are not of one length.

    Examples:
        >>> vectorized_map(lambda row: row[0] + 1, [[1, 2], [3, 4]]).numpy()
        array([2, 4], dtype=int32)
    """
    check_callable("function", function)
    return tf.vectorized_map(function, _with_rows("elements", elements))


def _tensors(xs):
    """Return tensors; a list of numbers is one of them, not a nest."""
    if isinstance(xs, list) and not any(tf.is_tensor(x) for x in xs):
        return to_tensor(xs)
    return tf.nest.map_structure(to_tensor, xs)


def _with_rows(name: str, xs):
    """Return tensors that have one number of rows."""
    xs = _tensors(xs)
    shapes = [x.shape for x in tf.nest.flatten(xs)]
    # TensorFlow vectorizes a single row beside many.
    rows = {shape[0] for shape in shapes if shape.rank} - {None, 1}
    if any(shape.rank == 0 for shape in shapes) or len(rows) > 1:
        raise ValueError(
            f"`{name}` must be tensors of one length. Received: {name} with "
            f"the shapes {', '.join(str(shape) for shape in shapes)}."
        )
    return xs

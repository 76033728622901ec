"""Functions applied along a sequence, each result used for the next."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
    """Carry a value along a sequence, and keep what each step puts out.

    `carry, y[t] = f(carry, x[t])`

    Args:
        f: Callable of the carried value and one element of `xs`, returns the
            next carried value and an output.
        init: The first carried value, a nest of tensors.
        xs: Tensor, or a nest of tensors of one length; None for none.
        length: Integer, the number of steps where `xs` is None.
        reverse: Boolean, whether to go from the last element to the first.
        unroll: Integer or boolean; steps written out in a graph. It changes
            no result and is left to TensorFlow.

    Returns:
        Tuple of the last carried value and the outputs, joined along a new
        first axis.

    Raises:
        TypeError: If `f` cannot be called.
        ValueError: If there is neither a sequence nor a length, or they
            differ.

    Examples:
        >>> carry, sums = scan(lambda c, x: (c + x, c + x), 0, [1, 2, 3])
        >>> int(carry), sums.numpy().tolist()
        (6, [1, 3, 6])
    """
    if not callable(f):
        raise TypeError(f"`f` must be callable. Received: f={f!r}.")
    if xs is not None:
        xs = tf.nest.map_structure(to_tensor, _as_nest(xs))
    steps = _count(xs, length)
    carry = tf.nest.map_structure(to_tensor, init)
    spec = _output_spec(f, carry, xs)
    arrays = tf.nest.map_structure(
        lambda y: tf.TensorArray(y.dtype, steps, element_shape=y.shape), spec
    )

    def step(t, carry, arrays):
        place = steps - 1 - t if reverse else t
        element = _map(lambda x: x[place], xs)
        carry, outputs = f(carry, element)
        arrays = tf.nest.map_structure(
            lambda array, y: array.write(place, y), arrays, outputs
        )
        return t + 1, carry, arrays

    first = (tf.constant(0), carry, arrays)
    _, carry, arrays = tf.while_loop(lambda t, *_: t < steps, step, first)
    return carry, tf.nest.map_structure(lambda array: array.stack(), arrays)


def _map(function, xs):
    return None if xs is None else tf.nest.map_structure(function, xs)


def _as_nest(xs):
    is_numbers = isinstance(xs, list) and not any(map(tf.is_tensor, xs))
    return to_tensor(xs) if is_numbers else xs


def _count(xs, length):
    """Return how many steps there are, an integer where it is known."""
    lengths = [x.shape[0] for x in tf.nest.flatten(xs) if x is not None]
    if not lengths and length is None:
        raise ValueError(
            "`xs` or `length` must be given. Received: xs=None, length=None."
        )
    known = {n for n in [*lengths, length] if n is not None}
    if len(known) > 1:
        raise ValueError(
            "`xs` must have one length, that of `length`. Received: lengths "
            f"{lengths}, length={length}."
        )
    return known.pop() if known else tf.shape(tf.nest.flatten(xs)[0])[0]


def _output_spec(f, carry, xs):
    """Return the shape and type of each output of one step."""
    with tf.__internal__.FuncGraph("step").as_default():
        carry = tf.nest.map_structure(
            lambda c: tf.compat.v1.placeholder(c.dtype, c.shape), carry
        )
        element = _map(
            lambda x: tf.compat.v1.placeholder(x.dtype, x.shape[1:]), xs
        )
        outputs = tf.nest.map_structure(to_tensor, f(carry, element)[1])
        return tf.nest.map_structure(
            lambda y: tf.TensorSpec(y.shape, y.dtype), outputs
        )


@symbolic_op
def associative_scan(f, elems, reverse=False, axis=0):
    """Combine the elements up to each place, by an associative function.

    `y[0] = x[0]`, `y[t] = f(y[t - 1], x[t])`, in as many rounds as the
    logarithm of the length.

    Reference: W. Hillis, G. Steele, "Data parallel algorithms", 1986.

    Args:
        f: Callable of two nests of tensors, with `f(a, f(b, c))` equal to
            `f(f(a, b), c)`; it combines all places at once.
        elems: Tensor, or a nest of tensors of one length.
        reverse: Boolean, whether to go from the last element to the first.
        axis: Integer, along which the elements lie.

    Returns:
        Nest of tensors like `elems`.

    Raises:
        TypeError: If `f` cannot be called.

    Examples:
        >>> associative_scan(tf.add, [1, 2, 3, 4]).numpy().tolist()
        [1, 3, 6, 10]
    """
    if not callable(f):
        raise TypeError(f"`f` must be callable. Received: f={f!r}.")
    elems = tf.nest.map_structure(to_tensor, _as_nest(elems))
    rank = tf.nest.flatten(elems)[0].shape.rank
    before = (slice(None),) * axis_from_front(axis, rank)
    length = tf.nest.flatten(elems)[0].shape[len(before)]

    def combine(distance, elems):
        def part(start, stop):
            place = (*before, slice(start, stop))
            return tf.nest.map_structure(lambda x: x[place], elems)

        if reverse:
            combined = f(part(distance, None), part(None, -distance))
            pairs = combined, part(-distance, None)
        else:
            combined = f(part(None, -distance), part(distance, None))
            pairs = part(None, distance), combined
        return 2 * distance, tf.nest.map_structure(
            lambda *both: tf.concat(both, len(before)), *pairs
        )

    if length is None:
        length = tf.shape(tf.nest.flatten(elems)[0])[len(before)]
        first = (tf.constant(1), elems)
        return tf.while_loop(lambda d, _: d < length, combine, first)[1]
    distance = 1
    while distance < length:
        distance, elems = combine(distance, elems)
    return elems

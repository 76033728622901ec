"""Functions of single elements, applied to all."""

import functools

import tensorflow as tf

from keras_reference.core.promote import to_tensor


def vectorize(pyfunc, *, excluded=None, signature=None):
    """Return a function of tensors that calls `pyfunc` on their elements.

    The arguments are broadcast to one shape; `pyfunc` is called on scalars,
    for all places at once.

    Args:
        pyfunc: Callable, of scalar tensors.
        excluded: Set of integers and strings, places and names of arguments
            that are handed over as they are; or None.
        signature: Must be None: functions of vectors are not supported.

    Returns:
        Callable.

    Raises:
        ValueError: If `signature` is given.

    Examples:
        >>> larger = vectorize(lambda a, b: tf.maximum(a, b))
        >>> larger([[1, 5]], [[3], [4]]).numpy().tolist()
        [[3, 5], [4, 5]]
    """
    if signature is not None:
        raise ValueError(
            "`signature` must be None. Received: "
            f"signature={signature!r}. Use `keras.ops.vectorized_map`."
        )
    excluded = excluded or set()

    @functools.wraps(pyfunc)
    def vectorized(*args, **kwargs):
        given = {**dict(enumerate(args)), **kwargs}
        chosen = [key for key in given if key not in excluded]
        tensors = [to_tensor(given[key]) for key in chosen]
        shape = tf.shape(sum(tf.zeros_like(x, "int32") for x in tensors))
        columns = [tf.reshape(tf.broadcast_to(x, shape), [-1]) for x in tensors]

        def on_scalars(scalars):
            full = {**given, **dict(zip(chosen, scalars, strict=True))}
            places = [full.pop(place) for place in range(len(args))]
            return pyfunc(*places, **full)

        flat = tf.vectorized_map(on_scalars, columns)
        return tf.nest.map_structure(lambda x: tf.reshape(x, shape), flat)

    return vectorized

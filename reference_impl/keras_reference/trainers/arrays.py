"""What users give as arrays, and tensors of their rows."""

import numpy as np
import tensorflow as tf

from keras_reference import config


def as_array(value):
    """Return `value` as an array, or raise for what is not one.

    A sparse matrix of SciPy stays sparse, so that it is made dense batch by
    batch; sparse and ragged tensors are made dense at once.

    Args:
        value: Array, tensor, table, or `None`.

    Returns:
        Array, sparse matrix with rows, or `None`.

    Raises:
        ValueError: It is none of these.

    Examples:
        >>> as_array(tf.sparse.from_dense([[0, 2]]))
        array([[0, 2]], dtype=int32)
    """
    if value is None or isinstance(value, np.ndarray):
        return value
    if isinstance(value, tf.SparseTensor):
        return tf.sparse.to_dense(value).numpy()
    if isinstance(value, tf.RaggedTensor):
        return value.to_tensor().numpy()
    if hasattr(value, "tocsr"):
        return value.tocsr()
    if hasattr(value, "to_numpy"):
        return value.to_numpy()
    if hasattr(value, "__array__"):
        return np.asarray(value)
    raise ValueError(
        "Data must be arrays, tensors, nests of them, or a dataset. "
        f"Received: {value!r} (of type {type(value).__name__}). "
        "Make it an array with `numpy.asarray`."
    )


def as_tensor(array, rows=slice(None)):
    """Return rows of an array; floating ones have the default dtype.

    Args:
        array: Array, sparse matrix, or `None`.
        rows: Slice, or array of the rows' numbers.

    Returns:
        Tensor, or `None`.

    Raises:
        ValueError: It is an array of objects that are no strings.

    Examples:
        >>> as_tensor(np.array([1.0, 2.0, 3.0]), slice(2)).numpy()
        array([1., 2.], dtype=float32)
    """
    if array is None:
        return None
    array = array[rows]
    if not isinstance(array, np.ndarray):
        array = array.toarray()
    if array.dtype.kind == "f":
        array = array.astype(config.floatx(), copy=False)
    elif array.dtype.kind == "O":
        _check_strings(array)
    return tf.constant(array)


def _check_strings(array) -> None:
    for item in array.flat:
        if not isinstance(item, (str, bytes)):
            raise ValueError(
                "Data must be numbers or strings. Received: an array of "
                f"objects such as {item!r} (of type {type(item).__name__}). "
                "Convert it, as in `array.astype('float32')`."
            )


def count_samples(data):
    """Return how many samples arrays have, which is the same for all.

    Args:
        data: Nest of arrays.

    Returns:
        Integer.

    Raises:
        ValueError: They have none, or different numbers of them.

    Examples:
        >>> count_samples((np.zeros((3, 2)), np.zeros(3)))
        3
    """
    arrays = [a for a in tf.nest.flatten(data) if a is not None]
    if not arrays or any(array.ndim == 0 for array in arrays):
        raise ValueError(
            f"`x` must have samples along its first axis. Received: {data!r}."
        )
    counts = sorted({array.shape[0] for array in arrays})
    if len(counts) > 1 or counts[0] == 0:
        raise ValueError(
            "`x`, `y` and `sample_weight` must have the same number of "
            "samples, and at least one. Received: arrays of "
            f"{', '.join(map(str, counts))} samples."
        )
    return counts[0]

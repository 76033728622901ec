"""One dataset as two."""

import random

import numpy as np
import tensorflow as tf

from keras_reference.utils.py_dataset import PyDataset


def split_dataset(
    dataset,
    left_size=None,
    right_size=None,
    shuffle=False,
    seed=None,
    preferred_backend=None,
):
    """Split samples into two datasets.

    All samples are read into memory.

    Args:
        dataset: `tf.data.Dataset`, `PyDataset`, array, or tuple, list or
            dictionary of arrays.
        left_size: Float in `[0, 1]`, the share of samples on the left; or
            integer, their number; what the right leaves when `None`.
        right_size: The same for the right.
        shuffle: Boolean, whether samples are shuffled before.
        seed: Integer, the seed of it.
        preferred_backend: Only `None` and `"tensorflow"` are supported.

    Returns:
        Tuple of two `tf.data.Dataset`.

    Raises:
        TypeError: `dataset` is something else.
        ValueError: No size is given, or they do not fit.

    Examples:
        >>> left, right = split_dataset(np.arange(5), left_size=0.6)
        >>> [int(sample) for sample in right]
        [3, 4]
    """
    if preferred_backend not in (None, "tensorflow"):
        raise ValueError(
            "`preferred_backend` must be None or 'tensorflow'. "
            f"Received: preferred_backend={preferred_backend!r}."
        )
    samples = _samples(dataset)
    sizes = _sizes(len(samples), left_size, right_size)
    if shuffle:
        random.Random(seed).shuffle(samples)
    left, right = samples[: sizes[0]], samples[len(samples) - sizes[1] :]
    return tuple(_dataset(part, like=samples[0]) for part in (left, right))


def _samples(dataset) -> list:
    if isinstance(dataset, tf.data.Dataset):
        return list(dataset)
    if isinstance(dataset, PyDataset):
        return [dataset[index] for index in range(dataset.num_batches)]
    leaves = tf.nest.flatten(dataset)
    if not all(isinstance(leaf, (np.ndarray, tf.Tensor)) for leaf in leaves):
        raise TypeError(
            "`dataset` must be a dataset, or arrays. "
            f"Received: dataset={dataset!r} (of type "
            f"{type(dataset).__name__})."
        )
    if len({len(leaf) for leaf in leaves}) != 1:
        raise ValueError(
            "Arrays in `dataset` must have one number of samples. "
            f"Received: {[len(leaf) for leaf in leaves]} samples."
        )
    return [
        tf.nest.map_structure(lambda leaf, i=i: leaf[i], dataset)
        for i in range(len(leaves[0]))
    ]


def _sizes(total: int, left, right) -> tuple:
    if left is None and right is None:
        raise ValueError(
            "One of `left_size` and `right_size` must be given. "
            "Received: left_size=None, right_size=None."
        )
    left = _size("left_size", left, total)
    right = _size("right_size", right, total)
    left = total - right if left is None else left
    right = total - left if right is None else right
    if left + right > total:
        raise ValueError(
            f"Both sides together must have at most {total} samples. "
            f"Received: {left} on the left and {right} on the right."
        )
    return left, right


def _size(name: str, size, total: int) -> int | None:
    if size is None:
        return None
    if isinstance(size, float) and 0 <= size <= 1:
        return round(size * total)
    if isinstance(size, int) and 0 < size < total:
        return size
    raise ValueError(
        f"`{name}` must be a share from 0 to 1, or an integer from 1 to "
        f"{total - 1}. Received: {name}={size}."
    )


def _dataset(samples: list, like) -> tf.data.Dataset:
    if not samples:
        one = tf.nest.map_structure(lambda leaf: tf.stack([leaf]), like)
        return tf.data.Dataset.from_tensor_slices(one).take(0)
    columns = tf.nest.map_structure(lambda *rows: tf.stack(rows), *samples)
    return tf.data.Dataset.from_tensor_slices(columns).prefetch(
        tf.data.AUTOTUNE
    )

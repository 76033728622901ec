"""Data in batches: arrays that are cut here, and streams that come cut."""

import itertools
import math

import numpy as np
import tensorflow as tf

from keras_reference.trainers.arrays import as_array, as_tensor, count_samples
from keras_reference.trainers.fetch_ahead import fetch_ahead


class ArrayBatches:
    """Batches cut from arrays that have the same number of samples.

    NumPy cuts them, in the caller's thread: for arrays in memory that costs
    less than handing batches over from the threads of a `tf.data` pipeline,
    and a call with a single batch does not have to build one.

    Args:
        data: Nest of arrays: `x`, or a tuple of `x`, `y` and perhaps
            `sample_weight`; `None` for what is missing.
        batch_size: Integer, the number of samples in each batch but the last;
            `None` for 32, or what `cut` says.
        shuffle: Boolean, whether each epoch has an order of its own; or
            `"batch"`, where batches are shuffled and samples stay together.

    Examples:
        >>> batches = ArrayBatches((np.arange(5),), 2, shuffle=False)
        >>> [x.numpy().tolist() for (x,) in batches]
        [[0, 1], [2, 3], [4]]
    """

    def __init__(self, data, batch_size, shuffle):
        self.data = tf.nest.map_structure(as_array, data)
        self.num_samples = count_samples(self.data)
        self.given_size = batch_size
        self.batch_size = batch_size or 32
        self.shuffle = shuffle
        self._is_flat = type(self.data) is tuple and all(
            isinstance(array, np.ndarray) for array in self.data
        )

    @property
    def num_batches(self):
        """Integer, the number of batches in an epoch."""
        return math.ceil(self.num_samples / self.batch_size)

    def cut(self, steps):
        """Choose the size of batches by their number, if it is not given.

        Args:
            steps: Positive integer, how many batches there shall be.
        """
        if self.given_size is None:
            self.batch_size = math.ceil(self.num_samples / steps)

    def __iter__(self):
        arrays = tf.nest.flatten(self.data)
        order = None
        if self.shuffle is True:
            order = np.random.permutation(self.num_samples)
        for start in self._starts():
            rows = slice(start, start + self.batch_size)
            if order is not None:
                rows = order[rows]
            yield self._pack([as_tensor(array, rows) for array in arrays])

    def _starts(self):
        """Return where each batch starts."""
        if self.shuffle != "batch":
            return range(0, self.num_samples, self.batch_size)
        # A shorter last batch stays the last, as in Keras.
        num_whole = self.num_samples // self.batch_size
        order = np.random.permutation(num_whole).tolist()
        order.extend(range(num_whole, self.num_batches))
        return [number * self.batch_size for number in order]

    def _pack(self, leaves: list):
        if self._is_flat:
            return tuple(leaves)
        return tf.nest.pack_sequence_as(self.data, leaves)

    def split(self, fraction):
        """Return data for training, and the last samples for validation.

        Args:
            fraction: Float between 0 and 1, the share of the last samples.

        Returns:
            Two nests like `data`.

        Raises:
            ValueError: One of the two would have no samples.
        """
        at = math.floor(self.num_samples * (1.0 - fraction))
        if not 0 < at < self.num_samples:
            raise ValueError(
                "`validation_split` must leave samples on both sides. "
                f"Received: validation_split={fraction} "
                f"for {self.num_samples} samples."
            )
        return (
            tf.nest.map_structure(lambda a: _rows(a, slice(at)), self.data),
            tf.nest.map_structure(
                lambda a: _rows(a, slice(at, None)), self.data
            ),
        )


class StreamBatches:
    """Batches that come from a dataset, a generator or another iterable.

    Args:
        stream: Iterable of tensors, arrays or tuples of them.
        change: Function applied to each batch first, or `None`.

    Raises:
        ValueError: There is not a single batch.

    Examples:
        >>> dataset = tf.data.Dataset.range(4).batch(2)
        >>> batches = StreamBatches(dataset)
        >>> batches.num_batches, [x.numpy().tolist() for x in batches]
        (2, [[0, 1], [2, 3]])
    """

    def __init__(self, stream, change=None):
        self.stream = stream
        self.change = change
        self.num_batches = _length(stream)
        self._is_empty = True

    def __iter__(self):
        for batch in self.stream:
            self._is_empty = False
            if self.change is not None:
                batch = self.change(batch)
            yield _tensors(batch)
        if self._is_empty:
            raise ValueError(
                "`x` must yield at least one batch. "
                f"Received: {self.stream!r}, which yields none."
            )


class DatasetBatches:
    """Batches that a `PyDataset` makes.

    Args:
        dataset: PyDataset.
        shuffle: Boolean, whether each epoch has an order of its own.
        change: Function applied to each batch first, or `None`.

    Raises:
        ValueError: The dataset has no batches.

    Examples:
        >>> from keras_reference.utils.py_dataset import PyDataset
        >>> class Tens(PyDataset):
        ...     def __len__(self):
        ...         return 2
        ...
        ...     def __getitem__(self, index):
        ...         return np.array([10 * index])
        >>> [x.numpy().tolist() for x in DatasetBatches(Tens())]
        [[0], [10]]
    """

    def __init__(self, dataset, shuffle=False, change=None):
        self.dataset = dataset
        self.shuffle = shuffle
        self.change = change
        self.num_batches = dataset.num_batches
        if self.num_batches == 0:
            raise ValueError(
                f"`x` must have batches. Received: {dataset!r} of length 0."
            )

    def __iter__(self):
        self.dataset.on_epoch_begin()
        if self.num_batches is None:
            order = itertools.count()
        elif self.shuffle:
            order = np.random.permutation(self.num_batches).tolist()
        else:
            order = range(self.num_batches)
        for batch in fetch_ahead(self.dataset, order):
            if self.change is not None:
                batch = self.change(batch)
            yield _tensors(batch)
        self.dataset.on_epoch_end()


def _tensors(batch):
    """Return a batch with tensors for arrays."""
    if isinstance(batch, list):
        # Loaders make lists of what others make tuples of.
        batch = tuple(batch)
    return tf.nest.map_structure(
        lambda leaf: (
            leaf
            if leaf is None or tf.is_tensor(leaf)
            else as_tensor(as_array(leaf))
        ),
        batch,
    )


def _rows(array, rows: slice):
    return None if array is None else array[rows]


def _length(stream) -> int | None:
    """Return how many batches a stream has; `None` if it cannot say."""
    if isinstance(stream, tf.data.Dataset):
        count = int(stream.cardinality())
        return count if count >= 0 else None
    try:
        return len(stream)
    except TypeError:
        # A loader of a stream has the method too, which raises this error.
        return None

"""Windows of a time series."""

import numpy as np
import tensorflow as tf


def timeseries_dataset_from_array(
    data,
    targets,
    sequence_length,
    sequence_stride=1,
    sampling_rate=1,
    batch_size=128,
    shuffle=False,
    seed=None,
    start_index=None,
    end_index=None,
    format="tf",
):
    """Return a dataset of windows that slide over a time series.

    The window that starts at `i` has the samples `i`, `i + sampling_rate` and
    so on, `sequence_length` of them; its target is `targets[i]`. The next
    window starts `sequence_stride` later.

    Args:
        data: Array of shape `(time, ...)`.
        targets: Array with a target for each start, or `None` for windows
            alone.
        sequence_length: Integer, the number of samples in a window.
        sequence_stride: Integer, the distance of windows.
        sampling_rate: Integer, the distance of samples in a window.
        batch_size: Integer; `None` for windows one by one.
        shuffle: Boolean, whether windows are shuffled, anew in each epoch.
        seed: Integer, the seed of it.
        start_index: Integer, the first sample that is used.
        end_index: Integer, the first sample after those that are used.
        format: Only `"tf"` is supported.

    Returns:
        `tf.data.Dataset`.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> windows = timeseries_dataset_from_array(
        ...     np.arange(5), None, sequence_length=3, sequence_stride=2
        ... )
        >>> [batch.numpy().tolist() for batch in windows]
        [[[0, 1, 2], [2, 3, 4]]]
    """
    _check(sequence_length, sequence_stride, sampling_rate, batch_size, format)
    first, last = _bounds(len(data), start_index, end_index)
    starts = last - first - (sequence_length - 1) * sampling_rate
    if targets is not None:
        starts = min(starts, len(targets) - first)
    starts = np.arange(0, max(starts, 0), sequence_stride, dtype="int64")
    if shuffle:
        starts = np.random.default_rng(seed).permutation(starts)
    dataset = tf.data.Dataset.from_tensor_slices(starts)
    if shuffle:
        dataset = dataset.shuffle(max(8 * (batch_size or 128), 1), seed=seed)
    offsets = first + np.arange(sequence_length) * sampling_rate
    data = tf.constant(data)
    labels = None if targets is None else tf.constant(targets)

    def window(start):
        steps = tf.gather(data, start + offsets)
        if labels is None:
            return steps
        return steps, tf.gather(labels, first + start)

    dataset = dataset.map(window, num_parallel_calls=tf.data.AUTOTUNE)
    if batch_size is not None:
        dataset = dataset.batch(batch_size)
    return dataset.prefetch(tf.data.AUTOTUNE)


def _check(length, stride, rate, batch_size, format) -> None:
    positive = {
        "sequence_length": length,
        "sequence_stride": stride,
        "sampling_rate": rate,
        "batch_size": 1 if batch_size is None else batch_size,
    }
    for name, value in positive.items():
        if not isinstance(value, (int, np.integer)) or value < 1:
            raise ValueError(
                f"`{name}` must be a positive integer. Received: "
                f"{name}={value}."
            )
    if format != "tf":
        raise ValueError(f"`format` must be 'tf'. Received: format={format!r}.")


def _bounds(total: int, start, end) -> tuple:
    for name, value in (("start_index", start), ("end_index", end)):
        if value is not None and not 0 <= value <= total:
            raise ValueError(
                f"`{name}` must be from 0 to {total}, the number of samples. "
                f"Received: {name}={value}."
            )
    return start or 0, total if end is None else end

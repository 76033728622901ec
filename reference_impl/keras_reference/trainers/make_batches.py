"""From the arguments of `fit` to batches."""

import numpy as np
import tensorflow as tf

from keras_reference.trainers.arrays import as_array
from keras_reference.trainers.batches import (
    ArrayBatches,
    DatasetBatches,
    StreamBatches,
)
from keras_reference.trainers.epochs import Epochs
from keras_reference.utils.py_dataset import PyDataset


def make_batches(
    x,
    y=None,
    sample_weight=None,
    batch_size=None,
    shuffle=False,
    class_weight=None,
):
    """Return batches of what a user gave as data.

    Args:
        x: Array or nest of arrays, or what yields batches: a
            `tf.data.Dataset`, a `PyDataset`, a PyTorch `DataLoader` or a
            generator.
        y: Array or nest of arrays; `None` where `x` holds the targets.
        sample_weight: Array, one weight for each sample.
        batch_size: Integer; when `None` 32, or what makes as many batches as
            there shall be steps; not used where batches are given.
        shuffle: Boolean, whether arrays or the batches of a `PyDataset` are
            shuffled in each epoch; `"batch"` keeps samples of a batch
            together.
        class_weight: Dictionary from classes to weights.

    Returns:
        ArrayBatches, DatasetBatches or StreamBatches.

    Raises:
        ValueError: The arguments do not go together.

    Examples:
        >>> make_batches(np.ones((70, 2))).num_batches
        3
    """
    if x is None:
        raise ValueError(
            "`x` must be arrays, a dataset or a generator. Received: x=None."
        )
    if class_weight is not None and sample_weight is not None:
        raise ValueError(
            "Only one of `class_weight` and `sample_weight` may be given. "
            "Received: both."
        )
    if _is_stream(x):
        return _from_stream(x, y, sample_weight, shuffle, class_weight)
    if class_weight is not None:
        _check_one_output(y, class_weight)
        sample_weight = weigh_classes(as_array(y), class_weight)
    if batch_size is not None and not (
        isinstance(batch_size, (int, np.integer)) and batch_size >= 1
    ):
        raise ValueError(
            "`batch_size` must be a positive integer. "
            f"Received: batch_size={batch_size}."
        )
    if shuffle not in (True, False, "batch"):
        raise ValueError(
            "`shuffle` must be True, False or 'batch'. "
            f"Received: shuffle={shuffle!r}."
        )
    return ArrayBatches(
        pack_x_y_sample_weight(x, y, sample_weight), batch_size, shuffle
    )


def _is_stream(x) -> bool:
    """Return whether `x` yields batches; a loader knows its batch size."""
    return (
        isinstance(x, (tf.data.Dataset, PyDataset))
        or hasattr(x, "__next__")
        or (hasattr(x, "__iter__") and hasattr(x, "batch_sampler"))
    )


def _stream_batches(stream, shuffle=False, change=None):
    if isinstance(stream, PyDataset):
        return DatasetBatches(stream, shuffle, change)
    return StreamBatches(stream, change)


def _from_stream(x, y, sample_weight, shuffle, class_weight):
    for name, value in (("y", y), ("sample_weight", sample_weight)):
        if value is not None:
            raise ValueError(
                f"`{name}` must be None where `x` is a dataset or generator, "
                f"which yields batches with targets and weights. Received: "
                f"{name}={value!r}."
            )
    if class_weight is None:
        return _stream_batches(x, shuffle)

    def with_weights(batch):
        features, targets, weights = unpack_x_y_sample_weight(batch)
        if weights is not None:
            raise ValueError(
                "`class_weight` must be None where the data has weights. "
                f"Received: class_weight={class_weight}."
            )
        _check_one_output(targets, class_weight)
        classes = as_array(targets)
        return features, targets, weigh_classes(classes, class_weight)

    return _stream_batches(x, shuffle, with_weights)


def _check_one_output(y, class_weight: dict) -> None:
    if isinstance(y, (dict, list, tuple)):
        raise ValueError(
            "`class_weight` needs a model with a single output. "
            f"Received: class_weight={class_weight} with targets of "
            f"{len(y)} outputs. Pass `sample_weight` for each output."
        )


def split_batches(batches, fraction, class_weight=None):
    """Return batches without the last samples, and these samples.

    Args:
        batches: ArrayBatches.
        fraction: Float between 0 and 1, the share of the last samples.
        class_weight: Dictionary that the weights of the batches came from, or
            `None`. Such weights are for training: the last samples have none.

    Returns:
        ArrayBatches, and a nest of arrays like theirs.

    Raises:
        ValueError: `batches` are no arrays, or one side would be empty.

    Examples:
        >>> kept, last = split_batches(make_batches(np.arange(4)), 0.25)
        >>> kept.data.tolist(), last.tolist()
        ([0, 1, 2], [3])
    """
    if not isinstance(batches, ArrayBatches):
        raise ValueError(
            "`validation_split` needs arrays. "
            f"Received: validation_split={fraction} with a dataset or "
            "generator. Pass `validation_data`."
        )
    kept, last = batches.split(fraction)
    last = last if class_weight is None else last[:2]
    return ArrayBatches(kept, batches.given_size, batches.shuffle), last


def make_validation(data, batch_size=None, steps=None):
    """Return batches of what `validation_data` may be.

    Args:
        data: Tuple of `x`, `y` and perhaps `sample_weight`, or a dataset; or
            `None`.
        batch_size: Integer; 32 when `None`.
        steps: Integer, the number of batches; all when `None`.

    Returns:
        Epochs that begin with the first batch each time; `None` for `None`.

    Examples:
        >>> make_validation((np.ones(3), np.ones(3)), 2).steps
        2
    """
    if data is None:
        return None
    if _is_stream(data):
        batches = _stream_batches(data)
    else:
        x, y, sample_weight = unpack_x_y_sample_weight(data)
        batches = make_batches(x, y, sample_weight, batch_size)
    return Epochs(batches, steps, restart=True)


def weigh_classes(y, class_weight):
    """Return one weight for each sample, by its class.

    Args:
        y: Array of classes, or of one-hot vectors.
        class_weight: Dictionary from classes to weights; 1 for others.

    Returns:
        Array of shape `(batch_size,)`.

    Raises:
        ValueError: `class_weight` is something else.

    Examples:
        >>> weigh_classes(np.array([0, 2, 1]), {0: 5.0, 1: 3.0}).tolist()
        [5.0, 1.0, 3.0]
    """
    if not isinstance(class_weight, dict) or not all(
        isinstance(number, (int, np.integer)) for number in class_weight
    ):
        raise ValueError(
            "`class_weight` must be a dictionary from classes, which are "
            f"integers, to weights. Received: class_weight={class_weight!r}."
        )
    if y.ndim > 1 and y.shape[-1] > 1:
        classes = np.argmax(y, axis=-1)
    else:
        classes = y.reshape(-1).round().astype(int)
    table = np.ones(max(int(classes.max()), *class_weight) + 1)
    for number, weight in class_weight.items():
        table[number] = weight
    return table[classes]


def pack_x_y_sample_weight(x, y=None, sample_weight=None):
    """Return the tuple that a step takes apart again.

    Args:
        x: Tensor or nest of tensors.
        y: Tensor or nest of tensors.
        sample_weight: Tensor.

    Returns:
        Tuple without what is missing at its end, or `x` alone where it is no
        sequence.

    Examples:
        >>> pack_x_y_sample_weight(1, 2), pack_x_y_sample_weight(1)
        ((1, 2), 1)
    """
    if sample_weight is not None:
        return (x, y, sample_weight)
    if y is not None:
        return (x, y)
    return (x,) if isinstance(x, (list, tuple)) else x


def unpack_x_y_sample_weight(data):
    """Return features, targets and weights of what a step is given.

    Args:
        data: Tensor, or tuple of one to three parts.

    Returns:
        Tuple of `x`, `y` and `sample_weight`; `None` for what is missing.

    Raises:
        ValueError: There are more than three parts.

    Examples:
        >>> unpack_x_y_sample_weight((1, 2))
        (1, 2, None)
    """
    if isinstance(data, list):
        data = tuple(data)
    if not isinstance(data, tuple):
        return (data, None, None)
    if not 1 <= len(data) <= 3:
        raise ValueError(
            "A batch must be `x`, `(x,)`, `(x, y)` or `(x, y, sample_weight)`. "
            f"Received: a tuple of {len(data)} parts."
        )
    return (*data, *[None] * (3 - len(data)))

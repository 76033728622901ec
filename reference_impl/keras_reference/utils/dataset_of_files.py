"""Pipelines that read files while a model is trained."""

import tensorflow as tf

from keras_reference.utils.labelled_files import (
    checked_seed,
    labelled_files,
    parts_of,
)

_MODES = ("int", "categorical", "binary", None)


def dataset_of_files(
    directory,
    read,
    endings,
    *,
    labels,
    label_mode,
    class_names,
    batch_size,
    shuffle,
    seed,
    validation_split,
    subset,
    follow_links,
    verbose,
    batch=tf.data.Dataset.batch,
):
    """Return a dataset of what a function reads from files, with labels.

    Args:
        directory: String or path, the folder.
        read: Function from the path of a file, as tensor, to a tensor.
        endings: Tuple of strings, the endings of files that count.
        labels: As in `image_dataset_from_directory`, like all that follow.
        label_mode: String or `None`.
        class_names: List of strings, or `None`.
        batch_size: Integer, or `None`.
        shuffle: Boolean.
        seed: Integer, or `None`.
        validation_split: Float, or `None`.
        subset: String, or `None`.
        follow_links: Boolean.
        verbose: Boolean.
        batch: Function from a dataset and a size to a dataset of batches.

    Returns:
        `tf.data.Dataset`; a list of two where `subset` is `"both"`.

    Raises:
        ValueError: An argument is unknown, or does not fit the files.
    """
    if label_mode not in _MODES:
        raise ValueError(
            "`label_mode` must be 'int', 'categorical', 'binary' or None. "
            f"Received: label_mode={label_mode!r}."
        )
    seed = checked_seed(shuffle, seed, validation_split, subset)
    labels = None if label_mode is None else labels
    files = labelled_files(
        directory, labels, class_names, endings, follow_links, verbose
    )
    if label_mode == "binary" and len(files.class_names or "xx") != 2:
        raise ValueError(
            "`label_mode='binary'` needs two classes. "
            f"Received: {files.class_names}."
        )
    parts = parts_of(files, shuffle, seed, validation_split, subset, verbose)
    shuffles = [shuffle, False] if subset == "both" else [shuffle]
    datasets = []
    for part, shuffled in zip(parts, shuffles, strict=True):
        part_seed = seed if shuffled else None
        dataset = _dataset(part, read, label_mode, batch_size, part_seed)
        if batch_size is not None:
            dataset = batch(dataset, batch_size)
        dataset = dataset.prefetch(tf.data.AUTOTUNE)
        dataset.class_names = part.class_names
        dataset.file_paths = part.paths
        datasets.append(dataset)
    return datasets if subset == "both" else datasets[0]


def _dataset(files, read, label_mode, batch_size, seed):
    paths = tf.constant(files.paths, "string")
    columns = paths
    if files.labels is not None:
        labels = _labels(files.labels, label_mode, len(files.class_names))
        columns = (paths, labels)
    dataset = tf.data.Dataset.from_tensor_slices(columns)
    if seed is not None:
        dataset = dataset.shuffle(8 * batch_size if batch_size else 1024, seed)

    def load(path, *label):
        return (read(path), *label) if label else read(path)

    return dataset.map(load, num_parallel_calls=tf.data.AUTOTUNE)


def _labels(labels: list, label_mode: str, num_classes: int) -> tf.Tensor:
    if label_mode == "categorical":
        return tf.one_hot(labels, num_classes)
    if label_mode == "binary":
        return tf.constant(labels, "float32")[:, tf.newaxis]
    return tf.constant(labels, "int32")

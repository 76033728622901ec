"""Texts of a folder, as batches."""

import tensorflow as tf

from keras_reference.utils.dataset_of_files import dataset_of_files


def text_dataset_from_directory(
    directory,
    labels="inferred",
    label_mode="int",
    class_names=None,
    batch_size=32,
    max_length=None,
    shuffle=True,
    seed=None,
    validation_split=None,
    subset=None,
    follow_links=False,
    format="tf",
    verbose=True,
):
    """Return a dataset of the `.txt` files in a folder, with labels.

    Each folder inside is a class; classes are numbered in the order of their
    names. Files are read while the dataset is used.

    Args:
        directory: String or path, the folder.
        labels: `"inferred"`; list of an integer for each file, in the order of
            paths; or `None` for texts alone.
        label_mode: String, `"int"` for int32 of shape `(batch_size,)`,
            `"categorical"` for one-hot vectors, `"binary"` for float32 of shape
            `(batch_size, 1)`; or `None` for texts alone.
        class_names: List of folders in the order of classes, or `None`.
        batch_size: Integer; `None` for texts one by one.
        max_length: Integer, the number of bytes after which a text is cut; or
            `None`.
        shuffle: Boolean, whether texts are shuffled, anew in each epoch.
        seed: Integer, the seed of it.
        validation_split: Float between 0 and 1, the share to validate with.
        subset: String, `"training"`, `"validation"` or `"both"`, which side of
            the split is returned.
        follow_links: Boolean, whether links to folders are followed.
        format: Only `"tf"` is supported.
        verbose: Boolean, whether the number of files is printed.

    Returns:
        `tf.data.Dataset` with the attributes `class_names` and `file_paths`; a
        list of two where `subset` is `"both"`.

    Raises:
        FileNotFoundError: There is no such folder.
        ValueError: An argument is unknown, or does not fit the files.

    Examples:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (pathlib.Path(folder) / "good").mkdir()
        ...     _ = (pathlib.Path(folder) / "good" / "1.txt").write_text("Fine")
        ...     texts = text_dataset_from_directory(folder, verbose=False)
        ...     [text.numpy().tolist() for text, label in texts]
        [[b'Fine']]
    """
    if format != "tf":
        raise ValueError(f"`format` must be 'tf'. Received: format={format!r}.")

    def read(path):
        text = tf.io.read_file(path)
        return (
            text
            if max_length is None
            else tf.strings.substr(text, 0, max_length)
        )

    return dataset_of_files(
        directory,
        read,
        (".txt",),
        labels=labels,
        label_mode=label_mode,
        class_names=class_names,
        batch_size=batch_size,
        shuffle=shuffle,
        seed=seed,
        validation_split=validation_split,
        subset=subset,
        follow_links=follow_links,
        verbose=verbose,
    )

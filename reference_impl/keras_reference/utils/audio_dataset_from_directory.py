"""Sounds of a folder, as batches."""

import tensorflow as tf

from keras_reference.utils.dataset_of_files import dataset_of_files


def audio_dataset_from_directory(
    directory,
    labels="inferred",
    label_mode="int",
    class_names=None,
    batch_size=32,
    sampling_rate=None,
    output_sequence_length=None,
    ragged=False,
    shuffle=True,
    seed=None,
    validation_split=None,
    subset=None,
    follow_links=False,
    verbose=True,
):
    """Return a dataset of the `.wav` files in a folder, with labels.

    Each folder inside is a class; classes are numbered in the order of their
    names. Files are read while the dataset is used. The sounds of a batch are
    filled up with zeros to the longest one.

    Args:
        directory: String or path, the folder.
        labels: `"inferred"`; list of an integer for each file, in the order of
            paths; or `None` for sounds alone.
        label_mode: String, `"int"` for int32 of shape `(batch_size,)`,
            `"categorical"` for one-hot vectors, `"binary"` for float32 of shape
            `(batch_size, 1)`; or `None` for sounds alone.
        class_names: List of folders in the order of classes, or `None`.
        batch_size: Integer; `None` for sounds one by one.
        sampling_rate: Only `None` is supported: sounds keep their rate.
        output_sequence_length: Integer, the number of samples to cut or fill
            each sound to; or `None`.
        ragged: Boolean, whether batches are ragged, instead of filled up.
        shuffle: Boolean, whether sounds are shuffled, anew in each epoch.
        seed: Integer, the seed of it.
        validation_split: Float between 0 and 1, the share to validate with.
        subset: String, `"training"`, `"validation"` or `"both"`, which side of
            the split is returned.
        follow_links: Boolean, whether links to folders are followed.
        verbose: Boolean, whether the number of files is printed.

    Returns:
        `tf.data.Dataset` of sounds of shape `(samples, channels)`, from -1 to
        1, with the attributes `class_names` and `file_paths`; a list of two
        where `subset` is `"both"`.

    Raises:
        FileNotFoundError: There is no such folder.
        ValueError: An argument is unknown, or does not fit the files.

    Examples:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     (pathlib.Path(folder) / "dog").mkdir()
        ...     wav = tf.audio.encode_wav(tf.zeros((5, 1)), 8000)
        ...     tf.io.write_file(f"{folder}/dog/1.wav", wav)
        ...     sounds = audio_dataset_from_directory(folder, verbose=False)
        ...     [sound.shape.as_list() for sound, label in sounds]
        [[1, 5, 1]]
    """
    if sampling_rate is not None:
        raise ValueError(
            "`sampling_rate` must be None: sounds keep their rate. "
            f"Received: sampling_rate={sampling_rate}."
        )
    if ragged and output_sequence_length is not None:
        raise ValueError(
            "`output_sequence_length` must be None for ragged sounds. "
            f"Received: output_sequence_length={output_sequence_length}."
        )
    length = -1 if output_sequence_length is None else output_sequence_length

    def read(path):
        contents = tf.io.read_file(path)
        return tf.audio.decode_wav(contents, desired_samples=length).audio

    def batch(dataset, size):
        return (
            dataset.ragged_batch(size) if ragged else dataset.padded_batch(size)
        )

    return dataset_of_files(
        directory,
        read,
        (".wav",),
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
        batch=batch,
    )

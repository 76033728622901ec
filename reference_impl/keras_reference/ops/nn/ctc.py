"""Labels for sequences whose alignment is not known.

Reference: A. Graves et al., "Connectionist temporal classification", 2006.
"""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating


@numeric_op
def ctc_loss(target, output, target_length, output_length, mask_index=0):
    """Return how unlikely the labels are, over all ways to align them.

    Reference:
        A. Graves et al., "Connectionist temporal classification", ICML 2006,
        section 4.1.

    Args:
        target: Tensor of integers, of shape `(batch_size, max_labels)`.
        output: Tensor of logits, of shape
            `(batch_size, max_steps, num_classes)`.
        target_length: Tensor of integers, of shape `(batch_size,)`, how many
            labels count.
        output_length: Tensor of integers, of shape `(batch_size,)`, how many
            steps count.
        mask_index: Integer, the class that stands for no label.

    Returns:
        Tensor, of shape `(batch_size,)`: minus the logarithm of the
        probability.

    Raises:
        ValueError: If `target` has not two axes, or `output` not three.

    Examples:
        >>> even = tf.zeros((1, 2, 2))
        >>> ctc_loss([[1]], even, [1], [2]).numpy().round(4)
        array([0.2877], dtype=float32)
    """
    target, output = tf.cast(target, "int32"), to_floating(output)
    if target.shape.rank != 2 or output.shape.rank != 3:
        raise ValueError(
            "`target` must have two axes and `output` three. Received: "
            f"target.shape={tuple(target.shape)}, "
            f"output.shape={tuple(output.shape)}."
        )
    # TensorFlow computes in single precision only.
    found = tf.nn.ctc_loss(
        target,
        tf.cast(output, "float32"),
        tf.cast(target_length, "int32"),
        tf.cast(output_length, "int32"),
        logits_time_major=False,
        blank_index=mask_index,
    )
    return tf.cast(found, output.dtype)


@numeric_op
def ctc_decode(
    inputs,
    sequence_lengths,
    strategy="greedy",
    beam_width=100,
    top_paths=1,
    merge_repeated=True,
    mask_index=0,
):
    """Return the most likely labels of sequences.

    Args:
        inputs: Tensor of logits, of shape
            `(batch_size, max_steps, num_classes)`.
        sequence_lengths: Tensor of integers, of shape `(batch_size,)`.
        strategy: String, `"greedy"` for the best class of each step,
            `"beam_search"` for the best of several sequences.
        beam_width: Integer, how many sequences a search follows.
        top_paths: Integer, how many of them it returns.
        merge_repeated: Boolean, whether equal classes in a row are one label.
        mask_index: Integer, the class that stands for no label; None for the
            last.

    Returns:
        Tuple of the labels, of shape `(top_paths, batch_size, max_steps)`
        with -1 behind the last, and of their scores, of shape
        `(batch_size, top_paths)`: logarithms of probabilities, or for
        `"greedy"` minus the sum of the best logits.

    Raises:
        ValueError: If the strategy is unknown.

    Examples:
        >>> logits = tf.constant([[[0.0, 5.0], [5.0, 0.0], [0.0, 5.0]]])
        >>> labels, scores = ctc_decode(logits, [3])
        >>> labels.numpy().tolist()
        [[[1, 1, -1]]]
    """
    inputs = to_floating(inputs)
    if inputs.dtype.size < 4:
        inputs = tf.cast(inputs, "float32")
    lengths = tf.cast(sequence_lengths, "int32")
    steps = tf.transpose(inputs, [1, 0, 2])
    if strategy == "greedy":
        found, scores = tf.nn.ctc_greedy_decoder(
            steps, lengths, merge_repeated, blank_index=mask_index
        )
    elif strategy == "beam_search":
        found, scores = _search(
            steps, lengths, beam_width, top_paths, mask_index
        )
    else:
        raise ValueError(
            '`strategy` must be "greedy" or "beam_search". '
            f"Received: strategy={strategy!r}."
        )
    return _dense(found, inputs), scores


def _search(steps, lengths, beam_width, top_paths, mask_index):
    """Search with the last class for no label, as TensorFlow does."""
    count = tf.shape(steps)[-1]
    mask_index = (-1 if mask_index is None else mask_index) % count
    order = _renumber(tf.range(count - 1), mask_index)
    order = tf.concat([order, [mask_index]], axis=0)
    found, scores = tf.nn.ctc_beam_search_decoder(
        tf.gather(steps, order, axis=-1), lengths, beam_width, top_paths
    )
    paths = [
        tf.SparseTensor(
            path.indices, _renumber(path.values, mask_index), path.dense_shape
        )
        for path in found
    ]
    return paths, scores


def _renumber(classes: tf.Tensor, mask_index: tf.Tensor) -> tf.Tensor:
    """Return the classes that are left where one is left out."""
    mask_index = tf.cast(mask_index, classes.dtype)
    return classes + tf.cast(classes >= mask_index, classes.dtype)


def _dense(found: list, inputs: tf.Tensor) -> tf.Tensor:
    """Return sequences of labels, filled up to the number of steps."""
    shape = tf.cast(tf.shape(inputs)[:2], "int64")
    paths = []
    for labels in found:
        filled = tf.SparseTensor(labels.indices, labels.values, shape)
        paths.append(tf.sparse.to_dense(filled, default_value=-1))
    dense = tf.cast(tf.stack(paths), "int32")
    return tf.ensure_shape(dense, [len(found), *inputs.shape[:2]])

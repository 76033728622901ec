"""How many answers are right and wrong, at thresholds."""

from typing import NamedTuple

import numpy as np
import tensorflow as tf


class ConfusionCounts(NamedTuple):
    """The four numbers for each threshold, of shape `(thresholds, labels)`."""

    true_positives: tf.Tensor
    false_positives: tf.Tensor
    true_negatives: tf.Tensor
    false_negatives: tf.Tensor


def confusion_counts(y_true, y_pred, thresholds, weight):
    """Count right and wrong answers at thresholds.

    What is above a threshold is a positive answer. The number of thresholds
    below an answer is found by bisection, so that an answer costs one
    addition, not one for each threshold.

    Args:
        y_true: Tensor of booleans, of shape `(samples, labels)`.
        y_pred: Tensor of the same shape.
        thresholds: List of floats.
        weight: Tensor of the same shape and the type of `y_pred`.

    Returns:
        `ConfusionCounts`.

    Examples:
        >>> y_true = tf.constant([[True], [True], [False]])
        >>> y_pred = tf.constant([[0.9], [0.2], [0.6]])
        >>> counts = confusion_counts(y_true, y_pred, [0.5], tf.ones((3, 1)))
        >>> [count.numpy().item() for count in counts]
        [1.0, 1.0, 0.0, 1.0]
    """
    order = np.argsort(thresholds, kind="stable")
    dtype = y_pred.dtype
    rising = np.clip(np.asarray(thresholds)[order], dtype.min, dtype.max)
    rising = tf.constant(rising, dtype)
    below = tf.searchsorted(rising, tf.reshape(y_pred, [-1]))
    labels = tf.shape(y_pred)[1]
    place = tf.reshape(below, tf.shape(y_pred)) * labels + tf.range(labels)

    def counts_by_place(values):
        counts = tf.math.unsorted_segment_sum(
            tf.reshape(values, [-1]),
            tf.reshape(place, [-1]),
            (len(thresholds) + 1) * labels,
        )
        return tf.reshape(counts, (len(thresholds) + 1, -1))

    positives = counts_by_place(tf.where(y_true, weight, 0))
    negatives = counts_by_place(tf.where(y_true, tf.zeros_like(weight), weight))
    counts = (
        tf.cumsum(positives, reverse=True)[1:],
        tf.cumsum(negatives, reverse=True)[1:],
        tf.cumsum(negatives)[:-1],
        tf.cumsum(positives)[:-1],
    )
    if (order != np.arange(len(order))).any():
        counts = (tf.gather(count, np.argsort(order)) for count in counts)
    return ConfusionCounts(*counts)

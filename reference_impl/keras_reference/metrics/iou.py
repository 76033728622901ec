"""How much of two regions they have in common."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.metric import Metric


class IoU(Metric):
    """Computes how much of two regions they have in common.

    For each class `both / (target + predicted - both)`, the intersection over
    the union, also called the index of Jaccard; the result is the mean over
    the chosen classes that occur.

    Reference:
        P. Jaccard, "The distribution of the flora in the alpine zone", New
        Phytologist 11 (1912), 37-50.

    Args:
        num_classes: Integer, how many classes there are. Other class numbers
            do not count.
        target_class_ids: List of integers, the classes to look at.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type of the result; None for the default float type.
        ignore_class: Integer or None, a class number of targets that do not
            count.
        sparse_y_true: Boolean, whether targets are class numbers; else they
            are one-hot, or scores.
        sparse_y_pred: Boolean, whether predictions are class numbers.
        axis: Integer, the axis of classes of what is not class numbers.

    Raises:
        ValueError: If one of `target_class_ids` is no class.

    Examples:
        >>> IoU(2, [1])([0, 0, 1, 1], [0, 1, 1, 1]).numpy().round(4)
        np.float32(0.6667)
    """

    def __init__(
        self,
        num_classes,
        target_class_ids,
        name=None,
        dtype=None,
        ignore_class=None,
        sparse_y_true=True,
        sparse_y_pred=True,
        axis=-1,
    ):
        super().__init__(name=name, dtype=dtype)
        if not all(0 <= number < num_classes for number in target_class_ids):
            raise ValueError(
                f"`target_class_ids` must be from 0 to {num_classes - 1}. "
                f"Received: target_class_ids={target_class_ids}, "
                f"num_classes={num_classes}."
            )
        self.num_classes = num_classes
        self.target_class_ids = list(target_class_ids)
        self.ignore_class = ignore_class
        self.sparse_y_true = sparse_y_true
        self.sparse_y_pred = sparse_y_pred
        self.axis = axis
        # Double precision, because single cannot count beyond 16 million.
        self.total_cm = self.add_variable(
            (num_classes, num_classes),
            "zeros",
            dtype="float64",
            name="total_confusion_matrix",
        )

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Class numbers or one-hot targets.
            y_pred: Class numbers or scores.
            sample_weight: Tensor or None, one weight for each sample, or for
                each class number.
        """
        y_true = tf.convert_to_tensor(y_true)
        y_pred = tf.convert_to_tensor(y_pred)
        if not self.sparse_y_true:
            y_true = tf.argmax(y_true, axis=self.axis)
        if not self.sparse_y_pred:
            y_pred = tf.argmax(y_pred, axis=self.axis)
        weight = tf.ones_like(y_true, "float64")
        if sample_weight is not None:
            weight = weight * align_weight(sample_weight, weight)
        y_true, y_pred = (
            tf.reshape(tf.cast(numbers, "int64"), [-1])
            for numbers in (y_true, y_pred)
        )
        counts = self._is_class(y_true) & self._is_class(y_pred)
        if self.ignore_class is not None:
            counts &= y_true != self.ignore_class
        weight = tf.where(counts, tf.reshape(weight, [-1]), 0)
        place = tf.where(counts, y_true * self.num_classes + y_pred, 0)
        matrix = tf.math.unsorted_segment_sum(
            weight, place, self.num_classes**2
        )
        self.total_cm.assign_add(tf.reshape(matrix, self.total_cm.shape))

    def _is_class(self, numbers):
        return (numbers >= 0) & (numbers < self.num_classes)

    def result(self):
        """Return the mean over the chosen classes since `reset_state`."""
        matrix = tf.convert_to_tensor(self.total_cm)
        both = tf.linalg.diag_part(matrix)
        union = tf.reduce_sum(matrix, 0) + tf.reduce_sum(matrix, 1) - both
        both = tf.gather(both, self.target_class_ids)
        union = tf.gather(union, self.target_class_ids)
        occur = tf.math.count_nonzero(union > 0, dtype="float64")
        total = tf.reduce_sum(tf.math.divide_no_nan(both, union))
        dtype = self.dtype if tf.as_dtype(self.dtype).is_floating else floatx()
        return tf.cast(tf.math.divide_no_nan(total, occur), dtype)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "num_classes": self.num_classes,
            "target_class_ids": self.target_class_ids,
            "ignore_class": self.ignore_class,
            "sparse_y_true": self.sparse_y_true,
            "sparse_y_pred": self.sparse_y_pred,
            "axis": self.axis,
        }

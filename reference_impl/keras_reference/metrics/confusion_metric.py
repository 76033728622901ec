"""What all metrics share that count right and wrong answers."""

import tensorflow as tf

from keras_reference.core.masks import mask_of
from keras_reference.losses.match_shapes import match_classes
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.confusion_counts import confusion_counts
from keras_reference.metrics.metric import Metric


class ConfusionMetric(Metric):
    """Counts right and wrong answers at thresholds.

    A subclass says with `add_count` which counts it needs, and makes its
    `result` of them.

    Args:
        thresholds: Float or list of floats in `[0, 1]`; None for 0.5, or for
            none at all with `top_k`.
        top_k: Integer or None, how many of the largest predictions of a
            sample may be positive answers.
        class_id: Integer or None, the only class that counts.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If a threshold is not in `[0, 1]`.

    Examples:
        >>> class Positives(ConfusionMetric):
        ...     def __init__(self):
        ...         super().__init__()
        ...         self.true_positives = self.add_count("true_positives")
        ...
        ...     def result(self):
        ...         return self.for_each_threshold(self.true_positives)
        >>> Positives()([1, 1, 0], [0.9, 0.2, 0.6]).numpy()
        np.float32(1.0)
    """

    def __init__(
        self,
        thresholds=None,
        top_k=None,
        class_id=None,
        name=None,
        dtype=None,
    ):
        super().__init__(dtype=dtype, name=name)
        lowest = 0.5 if top_k is None else tf.float32.min
        self.init_thresholds = thresholds
        self.thresholds = check_thresholds(thresholds, lowest)
        self.top_k = top_k
        self.class_id = class_id
        self._counted = {}

    def add_count(self, count, attribute=None):
        """Make a variable for a count.

        Args:
            count: String, a name of `ConfusionCounts`.
            attribute: String, the attribute that will hold the variable;
                None for the same name.

        Returns:
            `tf.Variable`, of one number for each threshold.
        """
        attribute = attribute or count
        self._counted[attribute] = count
        shape = (len(self.thresholds),)
        return self.add_variable(shape, "zeros", name=attribute)

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Zeros and ones, of shape `(batch_size, ...)`.
            y_pred: Probabilities, of the same shape.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        y_true, y_pred, weight = align_answers(
            y_true, y_pred, sample_weight, self.dtype
        )
        if self.top_k is not None:
            y_pred = keep_top_k(y_pred, self.top_k)
        if self.class_id is not None:
            y_true, y_pred, weight = (
                self._of_class(tensor) for tensor in (y_true, y_pred, weight)
            )
        columns = (tf.reshape(t, (-1, 1)) for t in (y_true, y_pred))
        counts = confusion_counts(
            *columns, self.thresholds, tf.reshape(weight, (-1, 1))
        )
        for attribute, count in self._counted.items():
            variable = getattr(self, attribute)
            variable.assign_add(tf.squeeze(getattr(counts, count), -1))

    def _of_class(self, tensor):
        if not 0 <= self.class_id < (tensor.shape[-1] or self.class_id + 1):
            raise ValueError(
                "`class_id` must be one of the classes. Received: class_id="
                f"{self.class_id}, y_pred.shape={tuple(tensor.shape)}."
            )
        return tensor[..., self.class_id]

    def for_each_threshold(self, values):
        """Return one value for each threshold, a scalar for a single one."""
        values = tf.convert_to_tensor(values)
        return values[0] if len(self.thresholds) == 1 else values


def check_thresholds(thresholds, default):
    """Return thresholds as a list.

    Examples:
        >>> check_thresholds(None, 0.5), check_thresholds([0.2, 1], 0.5)
        ([0.5], [0.2, 1.0])
    """
    if thresholds is None:
        return [default]
    if not isinstance(thresholds, (list, tuple)):
        thresholds = [thresholds]
    wrong = [
        threshold
        for threshold in thresholds
        if threshold is None or not 0 <= threshold <= 1
    ]
    if wrong:
        raise ValueError(
            "`thresholds` must be between 0 and 1. "
            f"Received: thresholds={wrong}. Predictions are probabilities."
        )
    return [float(threshold) for threshold in thresholds]


def align_answers(y_true, y_pred, sample_weight, dtype):
    """Give targets, predictions and weights one shape.

    What a mask of the predictions leaves out has the weight 0.

    Examples:
        >>> y_true, y_pred, weight = align_answers([1], [0.5], None, "float32")
        >>> y_true.numpy().tolist(), weight.numpy().tolist()
        ([True], [1.0])
    """
    mask = mask_of(y_pred)
    y_pred = tf.cast(tf.convert_to_tensor(y_pred), dtype)
    y_true, y_pred = match_classes(y_true, y_pred)
    weight = tf.ones_like(y_pred)
    if sample_weight is not None:
        weight = weight * align_weight(sample_weight, y_pred)
    if mask is not None:
        weight = weight * align_weight(mask, y_pred)
    return tf.cast(y_true, "bool"), y_pred, weight


def keep_top_k(y_pred, k):
    """Make all but the largest predictions minus infinity.

    Examples:
        >>> keep_top_k(tf.constant([0.1, 0.7, 0.2]), 2).numpy() > 0
        array([False,  True,  True])
    """
    _, classes = tf.math.top_k(y_pred, k)
    kept = tf.reduce_max(tf.one_hot(classes, tf.shape(y_pred)[-1]), axis=-2)
    return tf.where(kept > 0, y_pred, float("-inf"))

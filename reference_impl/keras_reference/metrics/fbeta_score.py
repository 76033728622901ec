"""The weighted harmonic mean of precision and recall."""

import tensorflow as tf

from keras_reference.losses.match_shapes import check_rows
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.metric import Metric

AVERAGES = (None, "micro", "macro", "weighted")
COUNTS = ("true_positives", "false_positives", "false_negatives")


class FBetaScore(Metric):
    """Computes the weighted harmonic mean of precision and recall.

    `(1 + beta**2) * precision * recall / (beta**2 * precision + recall)`

    Reference:
        C. van Rijsbergen, "Information Retrieval", 1979.

    Args:
        average: String or None, how the classes become one number: `"micro"`
            (counted together), `"macro"` (mean), `"weighted"` (mean weighted
            by how often a class occurs) or None (one number for each).
        beta: Float above 0, how much recall counts beside precision.
        threshold: Float in `(0, 1]`, above which a class is predicted; None
            for the class with the largest prediction.
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If an argument is none of these.

    Examples:
        >>> metric = FBetaScore(beta=2.0)
        >>> metric([[1, 0], [0, 1]], [[0.9, 0.1], [0.6, 0.4]]).numpy().round(4)
        array([0.8333, 0.    ], dtype=float32)
    """

    def __init__(
        self,
        average=None,
        beta=1.0,
        threshold=None,
        name="fbeta_score",
        dtype=None,
    ):
        super().__init__(name=name, dtype=dtype)
        if average not in AVERAGES:
            raise ValueError(
                f"`average` must be one of {', '.join(map(str, AVERAGES))}. "
                f"Received: average={average!r}."
            )
        if not isinstance(beta, float) or beta <= 0:
            raise ValueError(
                f"`beta` must be a float above 0. Received: beta={beta!r}. "
                "1.0 weighs precision and recall alike."
            )
        if threshold is not None and (
            not isinstance(threshold, float) or not 0 < threshold <= 1
        ):
            raise ValueError(
                "`threshold` must be a float above 0, and at most 1. "
                f"Received: threshold={threshold!r}. None takes the largest."
            )
        self.average = average
        self.beta = beta
        self.threshold = threshold
        self._built = False

    def _build(self, num_classes) -> None:
        shape = () if self.average == "micro" else (num_classes,)
        for count in COUNTS:
            setattr(self, count, self.add_variable(shape, "zeros", name=count))
        if self.average == "weighted":
            self.intermediate_weights = self.add_variable(
                shape, "zeros", name="intermediate_weights"
            )
        self._built = True

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Zeros and ones, of shape `(batch_size, num_classes)`.
            y_pred: Probabilities, of the same shape.
            sample_weight: Tensor or None, one weight for each sample.
        """
        y_true = tf.cast(tf.convert_to_tensor(y_true), self.dtype)
        y_pred = tf.cast(tf.convert_to_tensor(y_pred), self.dtype)
        check_rows(y_true, y_pred)
        if not self._built:
            with tf.init_scope():
                self._build(y_pred.shape[-1])
        if self.threshold is None:
            largest = tf.reduce_max(y_pred, axis=-1, keepdims=True)
            chosen = (y_pred >= largest) & (tf.abs(y_pred) > 1e-9)
        else:
            chosen = y_pred > self.threshold
        chosen = tf.cast(chosen, self.dtype)
        weight = tf.ones_like(y_pred)
        if sample_weight is not None:
            weight = weight * align_weight(sample_weight, y_pred)
        axis = None if self.average == "micro" else 0
        for name, values in zip(
            COUNTS,
            (chosen * y_true, chosen * (1 - y_true), (1 - chosen) * y_true),
            strict=True,
        ):
            count = tf.reduce_sum(weight * values, axis=axis)
            getattr(self, name).assign_add(count)
        if self.average == "weighted":
            self.intermediate_weights.assign_add(
                tf.reduce_sum(weight * y_true, axis=0)
            )

    def result(self):
        """Return the score since `reset_state`."""
        if not self._built:
            return tf.zeros((), self.dtype)
        divide = tf.math.divide_no_nan
        right = tf.convert_to_tensor(self.true_positives)
        precision = divide(right, right + self.false_positives)
        recall = divide(right, right + self.false_negatives)
        square = self.beta**2
        score = divide(
            (1 + square) * precision * recall, square * precision + recall
        )
        if self.average == "macro":
            return tf.reduce_mean(score)
        if self.average == "weighted":
            weights = tf.convert_to_tensor(self.intermediate_weights)
            return divide(
                tf.reduce_sum(weights * score), tf.reduce_sum(weights)
            )
        return score

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "average": self.average,
            "beta": self.beta,
            "threshold": self.threshold,
        }

"""The best threshold under a condition."""

import tensorflow as tf

from keras_reference.metrics.confusion_metric import ConfusionMetric


class OperatingPoint(ConfusionMetric):
    """Finds the best threshold of those that meet a condition.

    A subclass implements `result` with `best`, of the rates of all four
    counts at thresholds that are spread evenly over `[0, 1]`.

    Args:
        num_thresholds: Integer above 0, how many thresholds there are; a
            single one is 0.5.
        class_id: Integer or None, the only class that counts.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `num_thresholds` is no positive integer.
    """

    def __init__(self, num_thresholds, class_id, name, dtype):
        if not isinstance(num_thresholds, int) or num_thresholds < 1:
            raise ValueError(
                "`num_thresholds` must be a positive integer. "
                f"Received: num_thresholds={num_thresholds}. 200 is usual."
            )
        last = num_thresholds - 1
        thresholds = [i / last for i in range(num_thresholds)] if last else 0.5
        super().__init__(thresholds, None, class_id, name, dtype)
        self.num_thresholds = num_thresholds
        self.true_positives = self.add_count("true_positives")
        self.false_positives = self.add_count("false_positives")
        self.true_negatives = self.add_count("true_negatives")
        self.false_negatives = self.add_count("false_negatives")

    @property
    def precisions(self):
        """Share of the positive answers that are right."""
        return _share(self.true_positives, self.false_positives)

    @property
    def sensitivities(self):
        """Share of the positive targets that are found; the recall."""
        return _share(self.true_positives, self.false_negatives)

    @property
    def specificities(self):
        """Share of the negative targets that are found."""
        return _share(self.true_negatives, self.false_positives)

    def best(self, rates, condition):
        """Return the largest rate where a condition holds; 0 if nowhere."""
        return tf.reduce_max(tf.where(condition, rates, tf.zeros_like(rates)))

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "num_thresholds": self.num_thresholds,
            "class_id": self.class_id,
        }


def check_share(name, value):
    """Return a number from 0 to 1, refuse anything else.

    Examples:
        >>> check_share("recall", 0.5)
        0.5
    """
    if not 0 <= value <= 1:
        raise ValueError(
            f"`{name}` must be between 0 and 1. Received: {name}={value}."
        )
    return value


def _share(part, other) -> tf.Tensor:
    return tf.math.divide_no_nan(tf.identity(part), part + other)

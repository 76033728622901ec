"""How many wrong positive answers there are."""

from keras_reference.metrics.confusion_metric import ConfusionMetric


class FalsePositives(ConfusionMetric):
    """Counts the wrong positive answers.

    Reference:
        T. Fawcett, "An introduction to ROC analysis", Pattern Recognition
        Letters 27 (2006), 861-874.

    Args:
        thresholds: Float or list of floats in `[0, 1]`, above which an answer
            is positive; None for 0.5.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If a threshold is not in `[0, 1]`.

    Examples:
        >>> FalsePositives()([1, 1, 0], [0.9, 0.2, 0.6]).numpy()
        np.float32(1.0)
    """

    def __init__(self, thresholds=None, name=None, dtype=None):
        super().__init__(thresholds, name=name, dtype=dtype)
        self.accumulator = self.add_count("false_positives", "accumulator")

    def result(self):
        """Return the count, one for each threshold."""
        return self.for_each_threshold(self.accumulator)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {**super().get_config(), "thresholds": self.init_thresholds}

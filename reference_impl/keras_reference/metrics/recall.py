"""How many positive targets are found."""

import tensorflow as tf

from keras_reference.metrics.confusion_metric import ConfusionMetric


class Recall(ConfusionMetric):
    """Computes how many positive targets are found.

    `true_positives / (true_positives + false_negatives)`

    Reference:
        C. Manning, P. Raghavan and H. Schütze, "Introduction to information
        retrieval", 2008, section 8.3.

    Args:
        thresholds: Float or list of floats in `[0, 1]`, above which an answer
            is positive; None for 0.5, or for none at all with `top_k`.
        top_k: Integer or None, how many of the largest predictions of a
            sample may be positive answers.
        class_id: Integer or None, the only class that counts.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If a threshold is not in `[0, 1]`.

    Examples:
        >>> Recall()([1, 1, 0], [0.9, 0.2, 0.6]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self,
        thresholds=None,
        top_k=None,
        class_id=None,
        name=None,
        dtype=None,
    ):
        super().__init__(thresholds, top_k, class_id, name, dtype)
        self.true_positives = self.add_count("true_positives")
        self.false_negatives = self.add_count("false_negatives")

    def result(self):
        """Return the share, one for each threshold."""
        all_ = self.true_positives + self.false_negatives
        return self.for_each_threshold(
            tf.math.divide_no_nan(tf.identity(self.true_positives), all_)
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "thresholds": self.init_thresholds,
            "top_k": self.top_k,
            "class_id": self.class_id,
        }

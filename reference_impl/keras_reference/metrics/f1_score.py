"""The harmonic mean of precision and recall."""

from keras_reference.metrics.fbeta_score import FBetaScore


class F1Score(FBetaScore):
    """Computes the harmonic mean of precision and recall.

    `2 * precision * recall / (precision + recall)`

    Reference: C. van Rijsbergen, "Information Retrieval", 1979.

    Args:
        average: String or None, how the classes become one number. See
            `FBetaScore`.
        threshold: Float in `(0, 1]`, above which a class is predicted; None
            for the class with the largest prediction.
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If an argument is none of these.

    Examples:
        >>> metric = F1Score(average="micro")
        >>> metric([[1, 0], [0, 1]], [[0.9, 0.1], [0.6, 0.4]]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self, average=None, threshold=None, name="f1_score", dtype=None
    ):
        super().__init__(average, 1.0, threshold, name, dtype)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = super().get_config()
        del config["beta"]
        return config

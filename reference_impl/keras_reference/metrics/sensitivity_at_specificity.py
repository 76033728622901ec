"""The best sensitivity with at least a specificity."""

from keras_reference.metrics.operating_point import OperatingPoint, check_share


class SensitivityAtSpecificity(OperatingPoint):
    """Computes the best sensitivity with at least a specificity.

    Over thresholds spread evenly over `[0, 1]`; 0 if none of them gives that
    specificity.

    Reference:
        T. Fawcett, "An introduction to ROC analysis", Pattern Recognition
        Letters 27 (2006), 861-874.

    Args:
        specificity: Float in `[0, 1]`, what is asked for at least.
        num_thresholds: Integer above 0, how many thresholds there are; a
            single one is 0.5.
        class_id: Integer or None, the only class that counts.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `specificity` is not in `[0, 1]`, or
            `num_thresholds` no positive integer.

    Examples:
        >>> metric = SensitivityAtSpecificity(0.5)
        >>> metric([0, 0, 1, 1], [0.1, 0.3, 0.4, 0.9]).numpy()
        np.float32(1.0)
    """

    def __init__(
        self,
        specificity,
        num_thresholds=200,
        class_id=None,
        name=None,
        dtype=None,
    ):
        super().__init__(num_thresholds, class_id, name, dtype)
        self.specificity = check_share("specificity", specificity)

    def result(self):
        """Return the best value since `reset_state`."""
        return self.best(
            self.sensitivities, self.specificities >= self.specificity
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {**super().get_config(), "specificity": self.specificity}

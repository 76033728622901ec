"""The best specificity with at least a sensitivity."""

from keras_reference.metrics.operating_point import OperatingPoint, check_share


class SpecificityAtSensitivity(OperatingPoint):
    """Computes the best specificity with at least a sensitivity.

    Over thresholds spread evenly over `[0, 1]`; 0 if none of them gives that
    sensitivity.

    Reference:
        T. Fawcett, "An introduction to ROC analysis", Pattern Recognition
        Letters 27 (2006), 861-874.

    Args:
        sensitivity: Float in `[0, 1]`, what is asked for at least.
        num_thresholds: Integer above 0, how many thresholds there are; a
            single one is 0.5.
        class_id: Integer or None, the only class that counts.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `sensitivity` is not in `[0, 1]`, or
            `num_thresholds` no positive integer.

    Examples:
        >>> metric = SpecificityAtSensitivity(0.5)
        >>> metric([0, 0, 1, 1], [0.1, 0.3, 0.4, 0.9]).numpy()
        np.float32(1.0)
    """

    def __init__(
        self,
        sensitivity,
        num_thresholds=200,
        class_id=None,
        name=None,
        dtype=None,
    ):
        super().__init__(num_thresholds, class_id, name, dtype)
        self.sensitivity = check_share("sensitivity", sensitivity)

    def result(self):
        """Return the best value since `reset_state`."""
        return self.best(
            self.specificities, self.sensitivities >= self.sensitivity
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {**super().get_config(), "sensitivity": self.sensitivity}

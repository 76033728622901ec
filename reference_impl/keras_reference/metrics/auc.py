"""The area under a curve."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.metrics import area_under_curve
from keras_reference.metrics.confusion_counts import (
    ConfusionCounts,
    confusion_counts,
)
from keras_reference.metrics.confusion_metric import align_answers
from keras_reference.metrics.metric import Metric

CURVES = {
    "ROC": area_under_curve.roc_points,
    "PR": area_under_curve.precision_recall_points,
    "PRGAIN": area_under_curve.gain_points,
}
SUMMATION_METHODS = ("interpolation", "majoring", "minoring")


class AUC(Metric):
    """Computes the area under a curve through the points of all thresholds.

    Of the ROC curve it is the chance that a positive sample has a larger
    prediction than a negative one.

    Reference:
        T. Fawcett, "An introduction to ROC analysis", Pattern Recognition
        Letters 27 (2006), 861-874.

    Args:
        num_thresholds: Integer above 1, how many thresholds there are; those
            between the first and the last are spread evenly over `[0, 1]`.
        curve: String, `"ROC"` (true over false positive rate), `"PR"`
            (precision over recall) or `"PRGAIN"` (the gains of both).
        summation_method: String, the height between two points:
            `"interpolation"`, `"minoring"` (the lower one) or `"majoring"`
            (the higher one).
        name: String, name of the metric; None for the name of the class.
        dtype: String, type to compute in; None for the default float type.
        thresholds: List of floats in `[0, 1]`, in place of the even ones.
        multi_label: Boolean, whether each label has a curve of its own; the
            result is the mean of their areas.
        num_labels: Integer or None, how many labels there are, to make the
            variables before the first batch.
        label_weights: List of floats or None, one for each label.
        from_logits: Boolean, whether predictions are logits.

    Raises:
        ValueError: If an argument is none of these.

    Examples:
        >>> AUC()([0, 0, 1, 1], [0.1, 0.6, 0.4, 0.9]).numpy()
        np.float32(0.75)
    """

    def __init__(
        self,
        num_thresholds=200,
        curve="ROC",
        summation_method="interpolation",
        name=None,
        dtype=None,
        thresholds=None,
        multi_label=False,
        num_labels=None,
        label_weights=None,
        from_logits=False,
    ):
        super().__init__(name=name, dtype=dtype)
        _check_choice("curve", curve, CURVES)
        _check_choice("summation_method", summation_method, SUMMATION_METHODS)
        self._thresholds = _spread(num_thresholds, thresholds)
        self.num_thresholds = len(self._thresholds)
        self.curve = curve
        self.summation_method = summation_method
        self._init_thresholds = thresholds
        self.multi_label = multi_label
        self.num_labels = num_labels
        self.label_weights = label_weights
        self._from_logits = from_logits
        self._built = False
        if not multi_label or num_labels:
            self._build(num_labels)

    @property
    def thresholds(self):
        """List of the thresholds."""
        return self._thresholds

    def _build(self, num_labels) -> None:
        shape = (self.num_thresholds,)
        if self.multi_label:
            shape = (self.num_thresholds, num_labels)
        for count in ConfusionCounts._fields:
            variable = self.add_variable(shape, "zeros", name=count)
            setattr(self, count, variable)
        self._built = True

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Zeros and ones, of shape `(batch_size, ...)`.
            y_pred: Probabilities or logits, of the same shape.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        y_true, y_pred, weight = align_answers(
            y_true, y_pred, sample_weight, self.dtype
        )
        if not self._built:
            with tf.init_scope():
                self._build(y_pred.shape[-1])
        if self._from_logits:
            y_pred = tf.sigmoid(y_pred)
        if self.label_weights is not None and not self.multi_label:
            weight *= cast_exactly(self.label_weights, weight.dtype)
        labels = y_pred.shape[-1] if self.multi_label else 1
        table = (tf.reshape(t, (-1, labels)) for t in (y_true, y_pred))
        counts = confusion_counts(
            *table, self._thresholds, tf.reshape(weight, (-1, labels))
        )
        for count, values in counts._asdict().items():
            variable = getattr(self, count)
            variable.assign_add(tf.reshape(values, variable.shape))

    def result(self):
        """Return the area since `reset_state`."""
        if not self._built:
            return tf.zeros((), self.dtype)
        names = ConfusionCounts._fields
        counts = [tf.convert_to_tensor(getattr(self, name)) for name in names]
        if self.curve == "PR" and self.summation_method == "interpolation":
            area = area_under_curve.area_between_precisions(counts)
        else:
            x, y = CURVES[self.curve](counts)
            area = area_under_curve.sum_of_rectangles(
                x, y, self.summation_method
            )
        if not self.multi_label:
            return area
        if self.label_weights is None:
            return tf.reduce_mean(area)
        weights = cast_exactly(self.label_weights, area.dtype)
        return tf.math.divide_no_nan(
            tf.reduce_sum(area * weights), tf.reduce_sum(weights)
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = {
            **super().get_config(),
            "num_thresholds": self.num_thresholds,
            "curve": self.curve,
            "summation_method": self.summation_method,
            "multi_label": self.multi_label,
            "num_labels": self.num_labels,
            "label_weights": self.label_weights,
            "from_logits": self._from_logits,
        }
        if self._init_thresholds is not None:
            config["thresholds"] = self._init_thresholds
        return config


def _check_choice(argument: str, value, known) -> None:
    if value not in known:
        raise ValueError(
            f"`{argument}` must be one of {', '.join(known)}. "
            f"Received: {argument}={value!r}."
        )


def _spread(num_thresholds, thresholds) -> list:
    """Return all thresholds; the ends lie beyond 0 and 1."""
    if thresholds is not None:
        wrong = [value for value in thresholds if not 0 <= value <= 1]
        if wrong:
            raise ValueError(
                "`thresholds` must be between 0 and 1. "
                f"Received: thresholds={wrong}."
            )
        inner = sorted(thresholds)
    elif not isinstance(num_thresholds, int) or num_thresholds < 2:
        raise ValueError(
            "`num_thresholds` must be an integer above 1. "
            f"Received: num_thresholds={num_thresholds}. 200 is usual."
        )
    else:
        last = num_thresholds - 1
        inner = [i / last for i in range(1, last)]
    return [-1e-7, *inner, 1 + 1e-7]

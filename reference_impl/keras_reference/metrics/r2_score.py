"""How much of the variance of targets is explained."""

import tensorflow as tf

from keras_reference.losses.match_shapes import check_rows
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.metric import Metric

AGGREGATIONS = (None, "uniform_average", "variance_weighted_average")


class R2Score(Metric):
    """Computes how much of the variance of targets is explained.

    `1 - sum((y_true - y_pred)**2) / sum((y_true - mean(y_true))**2)`, called
    the coefficient of determination; 0 where all targets are alike and not
    met.

    Reference: N. Draper and H. Smith, "Applied regression analysis", 1998.

    Args:
        class_aggregation: String or None, how the outputs become one number:
            `"uniform_average"`, `"variance_weighted_average"` (weighted by
            the variance of the targets) or None (one number for each).
        num_regressors: Integer, for how many independent variables `p` the
            score is adjusted: `1 - (1 - score) * (n - 1) / (n - p - 1)`, with
            `n` the number of targets.
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If an argument is none of these.

    Examples:
        >>> R2Score()([[1.0], [2.0], [3.0]], [[1.0], [2.0], [4.0]]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self,
        class_aggregation="uniform_average",
        num_regressors=0,
        name="r2_score",
        dtype=None,
    ):
        super().__init__(name=name, dtype=dtype)
        if class_aggregation not in AGGREGATIONS:
            raise ValueError(
                "`class_aggregation` must be one of "
                f"{', '.join(map(str, AGGREGATIONS))}. "
                f"Received: class_aggregation={class_aggregation!r}."
            )
        if num_regressors < 0:
            raise ValueError(
                "`num_regressors` must not be negative. "
                f"Received: num_regressors={num_regressors}."
            )
        self.class_aggregation = class_aggregation
        self.num_regressors = num_regressors
        self.num_samples = self.add_variable((), "zeros", name="num_samples")
        self._built = False

    def _build(self, num_outputs) -> None:
        for name in ("squared_sum", "sum", "residual", "count"):
            variable = self.add_variable((num_outputs,), "zeros", name=name)
            setattr(self, name, variable)
        self._built = True

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Targets, of shape `(batch_size, num_outputs)`.
            y_pred: Predictions, of the same shape.
            sample_weight: Tensor or None, one weight for each sample.
        """
        y_true = tf.cast(tf.convert_to_tensor(y_true), self.dtype)
        y_pred = tf.cast(tf.convert_to_tensor(y_pred), self.dtype)
        check_rows(y_true, y_pred)
        if not self._built:
            with tf.init_scope():
                self._build(y_pred.shape[-1])
        weight = tf.ones_like(y_true)
        if sample_weight is not None:
            weight = weight * align_weight(sample_weight, y_true)
        for variable, values in (
            (self.squared_sum, tf.square(y_true)),
            (self.sum, y_true),
            (self.residual, tf.square(y_true - y_pred)),
            (self.count, tf.ones_like(y_true)),
        ):
            variable.assign_add(tf.reduce_sum(weight * values, axis=0))
        self.num_samples.assign_add(tf.cast(tf.size(y_true), self.dtype))

    def result(self):
        """Return the score since `reset_state`."""
        if not self._built:
            return tf.zeros((), self.dtype)
        divide = tf.math.divide_no_nan
        mean = divide(tf.convert_to_tensor(self.sum), self.count)
        total = self.squared_sum - self.sum * mean
        score = 1 - self.residual / total
        score = tf.where(tf.math.is_inf(score), tf.zeros_like(score), score)
        if self.class_aggregation == "uniform_average":
            score = tf.reduce_mean(score)
        elif self.class_aggregation == "variance_weighted_average":
            score = tf.reduce_sum(score * total) / tf.reduce_sum(total)
        if self.num_regressors == 0:
            return score
        degrees = self.num_samples - self.num_regressors - 1
        adjusted = 1 - divide((1 - score) * (self.num_samples - 1), degrees)
        return tf.where(degrees > 0, adjusted, score)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "class_aggregation": self.class_aggregation,
            "num_regressors": self.num_regressors,
        }

"""Crossentropy of independent yes-or-no targets."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.halves import in_single
from keras_reference.core.known_logits import prefer_logits
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.categorical_crossentropy import (
    check_label_smoothing,
)
from keras_reference.losses.loss import Loss
from keras_reference.losses.match_shapes import match_classes


@symbolic_op
def binary_crossentropy(
    y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1
):
    """Compute the mean crossentropy of independent yes-or-no targets.

    `mean(-y_true * log(y_pred) - (1 - y_true) * log(1 - y_pred))`, where
    predictions are first clipped to `[1e-7, 1 - 1e-7]`; logits go through a
    sigmoid instead, also those that a sigmoid made `y_pred` of.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.90.

    Args:
        y_true: Probabilities, often 0 or 1, of shape `(batch_size, ...)`.
        y_pred: Probabilities or logits, of the same shape.
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            replaced by one half.
        axis: Integer, the axis of the mean.

    Returns:
        Tensor of the shape of `y_pred` without `axis`, in nats.

    Raises:
        ValueError: If the shapes differ or `label_smoothing` is out of range.

    Examples:
        >>> binary_crossentropy([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        array([0.6931], dtype=float32)
    """
    check_label_smoothing(label_smoothing)
    y_pred, from_logits = prefer_logits(y_pred, from_logits, "sigmoid")
    y_true, y_pred = match_classes(y_true, y_pred)
    if label_smoothing:
        y_true = y_true * (1 - label_smoothing) + label_smoothing / 2
    if from_logits:
        values = tf.nn.sigmoid_cross_entropy_with_logits(y_true, y_pred)
    else:
        y_pred = tf.clip_by_value(y_pred, epsilon(), 1 - epsilon())
        values = -y_true * tf.math.log(y_pred)
        values -= (1 - y_true) * tf.math.log(1 - y_pred)
    return in_single(tf.reduce_mean, values, axis=axis)


class BinaryCrossentropy(Loss):
    """Computes the crossentropy of independent yes-or-no targets.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.90.

    Args:
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            replaced by one half.
        axis: Integer, the axis of the mean.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `label_smoothing` is out of range.

    Examples:
        >>> BinaryCrossentropy()([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.6931)
    """

    def __init__(
        self,
        from_logits=False,
        label_smoothing=0.0,
        axis=-1,
        reduction="sum_over_batch_size",
        name="binary_crossentropy",
        dtype=None,
    ):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        check_label_smoothing(label_smoothing)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return binary_crossentropy(
            y_true,
            y_pred,
            from_logits=self.from_logits,
            label_smoothing=self.label_smoothing,
            axis=self.axis,
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "from_logits": self.from_logits,
            "label_smoothing": self.label_smoothing,
            "axis": self.axis,
        }

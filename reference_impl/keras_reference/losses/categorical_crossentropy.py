"""Crossentropy with one-hot targets."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.known_logits import prefer_logits
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss import Loss
from keras_reference.losses.match_shapes import match_classes


@symbolic_op
def categorical_crossentropy(
    y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1
):
    """Compute the crossentropy between two distributions over classes.

    `-sum(y_true * log(y_pred))`. Predictions are first divided by their sum
    and clipped to `[1e-7, 1 - 1e-7]`; logits go through a softmax instead.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        y_true: Probabilities, often one-hot, of shape
            `(batch_size, ..., num_classes)`.
        y_pred: Probabilities or logits, of the same shape.
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            spread evenly over all classes.
        axis: Integer, the axis of classes.

    Returns:
        Tensor of the shape of `y_pred` without `axis`, in nats.

    Raises:
        ValueError: If the shapes differ or `label_smoothing` is out of range.

    Examples:
        >>> loss = categorical_crossentropy([[0, 1]], [[0.5, 0.5]])
        >>> loss.numpy().round(4)
        array([0.6931], dtype=float32)
    """
    check_label_smoothing(label_smoothing)
    if axis == -1:
        y_pred, from_logits = prefer_logits(y_pred, from_logits, "softmax")
    y_true, y_pred = match_classes(y_true, y_pred)
    if label_smoothing:
        num_classes = tf.cast(tf.shape(y_true)[axis], y_true.dtype)
        y_true = y_true * (1 - label_smoothing) + label_smoothing / num_classes
    if from_logits:
        log_y_pred = tf.nn.log_softmax(y_pred, axis=axis)
    else:
        y_pred = y_pred / tf.reduce_sum(y_pred, axis=axis, keepdims=True)
        y_pred = tf.clip_by_value(y_pred, epsilon(), 1 - epsilon())
        log_y_pred = tf.math.log(y_pred)
    return -tf.reduce_sum(y_true * log_y_pred, axis=axis)


def check_label_smoothing(label_smoothing):
    """Raise unless a share of targets is in `[0, 1]`.

    Examples:
        >>> check_label_smoothing(0.1)
    """
    if not 0 <= label_smoothing <= 1:
        raise ValueError(
            "`label_smoothing` must be between 0 and 1. Received: "
            f"label_smoothing={label_smoothing}. Usual values are near 0.1."
        )


class CategoricalCrossentropy(Loss):
    """Computes the crossentropy with one-hot targets.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            spread evenly over all classes.
        axis: Integer, the axis of classes.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `label_smoothing` is out of range.

    Examples:
        >>> CategoricalCrossentropy()([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.6931)
    """

    def __init__(
        self,
        from_logits=False,
        label_smoothing=0.0,
        axis=-1,
        reduction="sum_over_batch_size",
        name="categorical_crossentropy",
        dtype=None,
    ):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        check_label_smoothing(label_smoothing)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return categorical_crossentropy(
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

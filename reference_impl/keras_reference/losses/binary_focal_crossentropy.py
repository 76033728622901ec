"""Crossentropy of yes-or-no targets that looks at mistakes."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.categorical_crossentropy import (
    check_label_smoothing,
)
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_classes


@symbolic_op
def binary_focal_crossentropy(
    y_true,
    y_pred,
    apply_class_balancing=False,
    alpha=0.25,
    gamma=2.0,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
):
    """Compute the focal crossentropy of yes-or-no targets.

    The mean of `(1 - right)**gamma * crossentropy`, where
    `right = y_true * y_pred + (1 - y_true) * (1 - y_pred)`; see
    `binary_crossentropy`.

    Reference:
        T.-Y. Lin et al., "Focal loss for dense object detection", ICCV 2017.

    Args:
        y_true: Probabilities, often 0 or 1, of shape `(batch_size, ...)`.
        y_pred: Probabilities or logits, of the same shape.
        apply_class_balancing: Boolean, whether to weigh targets of 1 by
            `alpha` and of 0 by `1 - alpha`.
        alpha: Float in `[0, 1]`, weight of the targets of 1.
        gamma: Float, how little predictions count that are nearly right.
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            replaced by one half.
        axis: Integer, the axis of the mean.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Raises:
        ValueError: If the shapes differ or `label_smoothing` is out of range.

    Examples:
        >>> binary_focal_crossentropy([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        array([0.1733], dtype=float32)
    """
    check_label_smoothing(label_smoothing)
    y_true, y_pred = match_classes(y_true, y_pred)
    if label_smoothing:
        y_true = y_true * (1 - label_smoothing) + label_smoothing / 2
    if from_logits:
        y_pred = tf.sigmoid(y_pred)
    y_pred = tf.clip_by_value(y_pred, epsilon(), 1 - epsilon())
    entropy = -y_true * tf.math.log(y_pred)
    entropy -= (1 - y_true) * tf.math.log(1 - y_pred)
    right = y_true * y_pred + (1 - y_true) * (1 - y_pred)
    values = tf.pow(1 - right, gamma) * entropy
    if apply_class_balancing:
        values *= y_true * alpha + (1 - y_true) * (1 - alpha)
    return in_single(tf.reduce_mean, values, axis=axis)


class BinaryFocalCrossentropy(LossFunctionWrapper):
    """Computes the focal crossentropy of yes-or-no targets.

    Reference:
        T.-Y. Lin et al., "Focal loss for dense object detection", ICCV 2017.

    Args:
        apply_class_balancing: Boolean, whether to weigh targets of 1 by
            `alpha` and of 0 by `1 - alpha`.
        alpha: Float in `[0, 1]`, weight of the targets of 1.
        gamma: Float, how little predictions count that are nearly right.
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
        >>> BinaryFocalCrossentropy()([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.1733)
    """

    def __init__(
        self,
        apply_class_balancing=False,
        alpha=0.25,
        gamma=2.0,
        from_logits=False,
        label_smoothing=0.0,
        axis=-1,
        reduction="sum_over_batch_size",
        name="binary_focal_crossentropy",
        dtype=None,
    ):
        check_label_smoothing(label_smoothing)
        super().__init__(
            binary_focal_crossentropy,
            reduction=reduction,
            name=name,
            dtype=dtype,
            apply_class_balancing=apply_class_balancing,
            alpha=alpha,
            gamma=gamma,
            from_logits=from_logits,
            label_smoothing=label_smoothing,
            axis=axis,
        )

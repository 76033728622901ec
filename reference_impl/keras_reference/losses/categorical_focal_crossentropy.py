"""Crossentropy with one-hot targets that looks at mistakes."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.categorical_crossentropy import (
    check_label_smoothing,
)
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_classes


@symbolic_op
def categorical_focal_crossentropy(
    y_true,
    y_pred,
    alpha=0.25,
    gamma=2.0,
    from_logits=False,
    label_smoothing=0.0,
    axis=-1,
):
    """Compute the focal crossentropy of two distributions over classes.

    `-sum(alpha * (1 - y_pred)**gamma * y_true * log(y_pred))`; see
    `categorical_crossentropy`.

    Reference:
        T.-Y. Lin et al., "Focal loss for dense object detection", ICCV 2017.

    Args:
        y_true: Probabilities, often one-hot, of shape
            `(batch_size, ..., num_classes)`.
        y_pred: Probabilities or logits, of the same shape.
        alpha: Float, weight of all classes, or a list with one for each.
        gamma: Float, how little predictions count that are nearly right.
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            spread evenly over all classes.
        axis: Integer, the axis of classes.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Raises:
        ValueError: If the shapes differ or `label_smoothing` is out of range.

    Examples:
        >>> loss = categorical_focal_crossentropy([[0, 1]], [[0.5, 0.5]])
        >>> loss.numpy().round(4)
        array([0.0433], dtype=float32)
    """
    check_label_smoothing(label_smoothing)
    y_true, y_pred = match_classes(y_true, y_pred)
    if label_smoothing:
        num_classes = tf.cast(tf.shape(y_true)[axis], y_true.dtype)
        y_true = y_true * (1 - label_smoothing) + label_smoothing / num_classes
    if from_logits:
        y_pred = tf.nn.softmax(y_pred, axis=axis)
    y_pred = y_pred / tf.reduce_sum(y_pred, axis=axis, keepdims=True)
    y_pred = tf.clip_by_value(y_pred, epsilon(), 1 - epsilon())
    entropy = -y_true * tf.math.log(y_pred)
    return tf.reduce_sum(alpha * tf.pow(1 - y_pred, gamma) * entropy, axis=axis)


class CategoricalFocalCrossentropy(LossFunctionWrapper):
    """Computes the focal crossentropy with one-hot targets.

    Reference:
        T.-Y. Lin et al., "Focal loss for dense object detection", ICCV 2017.

    Args:
        alpha: Float, weight of all classes, or a list with one for each.
        gamma: Float, how little predictions count that are nearly right.
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
        >>> loss = CategoricalFocalCrossentropy(alpha=1.0)
        >>> loss([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.1733)
    """

    def __init__(
        self,
        alpha=0.25,
        gamma=2.0,
        from_logits=False,
        label_smoothing=0.0,
        axis=-1,
        reduction="sum_over_batch_size",
        name="categorical_focal_crossentropy",
        dtype=None,
    ):
        check_label_smoothing(label_smoothing)
        super().__init__(
            categorical_focal_crossentropy,
            reduction=reduction,
            name=name,
            dtype=dtype,
            alpha=alpha,
            gamma=gamma,
            from_logits=from_logits,
            label_smoothing=label_smoothing,
            axis=axis,
        )

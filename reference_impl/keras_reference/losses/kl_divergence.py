"""The divergence of Kullback and Leibler."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss import Loss
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def kl_divergence(y_true, y_pred):
    """Compute the Kullback-Leibler divergence along the last axis.

    `sum(y_true * log(y_true / y_pred))`, where both are first clipped to
    `[1e-7, 1]` to keep the logarithm finite.

    Reference:
        S. Kullback and R. A. Leibler, "On information and sufficiency", Annals
        of Mathematical Statistics 22 (1951), 79-86.

    Args:
        y_true: Probabilities, of shape `(batch_size, ..., num_classes)`.
        y_pred: Probabilities, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`, in nats.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> kl_divergence([[0.5, 0.5]], [[0.5, 0.5]]).numpy().tolist()
        [0.0]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    y_true = tf.clip_by_value(y_true, epsilon(), 1)
    y_pred = tf.clip_by_value(y_pred, epsilon(), 1)
    return tf.reduce_sum(y_true * tf.math.log(y_true / y_pred), axis=-1)


class KLDivergence(Loss):
    """Computes the Kullback-Leibler divergence of two distributions.

    Reference:
        S. Kullback and R. A. Leibler, "On information and sufficiency", Annals
        of Mathematical Statistics 22 (1951), 79-86.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> KLDivergence()([[0.5, 0.5]], [[0.5, 0.5]]).numpy()
        np.float32(0.0)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="kl_divergence",
        dtype=None,
    ):
        super().__init__(name=name, reduction=reduction, dtype=dtype)

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return kl_divergence(y_true, y_pred)

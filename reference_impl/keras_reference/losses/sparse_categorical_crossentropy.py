"""Crossentropy with class numbers as targets."""

import tensorflow as tf

from keras_reference.config import epsilon, floatx
from keras_reference.core.known_logits import prefer_logits
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss import Loss


@symbolic_op
def sparse_categorical_crossentropy(
    y_true, y_pred, from_logits=False, ignore_class=None, axis=-1
):
    """Compute the crossentropy between class numbers and predictions.

    `-log(y_pred[y_true])`. Predictions are first divided by their sum and
    clipped to `[1e-7, 1 - 1e-7]`; logits go through a softmax instead.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        y_true: Class numbers, of shape `(batch_size, ...)`, or with an axis of
            length 1 at the end.
        y_pred: Probabilities or logits, of shape
            `(batch_size, ..., num_classes)`.
        from_logits: Boolean, whether predictions are logits.
        ignore_class: Integer or None, a class number whose loss is 0.
        axis: Integer, the axis of classes in `y_pred`.

    Returns:
        Tensor of the shape of `y_pred` without `axis`, in nats.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> loss = sparse_categorical_crossentropy([1], [[0.5, 0.5]])
        >>> loss.numpy().round(4)
        array([0.6931], dtype=float32)
    """
    if axis == -1:
        y_pred, from_logits = prefer_logits(y_pred, from_logits, "softmax")
    y_pred = classes_last(y_pred, axis)
    y_true = class_numbers(y_true, y_pred)
    if not from_logits:
        y_pred = y_pred / tf.reduce_sum(y_pred, axis=-1, keepdims=True)
        y_pred = tf.clip_by_value(y_pred, epsilon(), 1 - epsilon())
        y_pred = tf.math.log(y_pred)
    if ignore_class is None:
        return negative_log_likelihood(y_true, y_pred)
    valid = tf.not_equal(y_true, ignore_class)
    y_true = tf.where(valid, y_true, tf.zeros_like(y_true))
    loss = negative_log_likelihood(y_true, y_pred)
    return tf.where(valid, loss, tf.zeros_like(loss))


def negative_log_likelihood(y_true, logits):
    """Return `-log(softmax(logits)[y_true])`.

    Examples:
        >>> loss = negative_log_likelihood([0], tf.constant([[0.0, 0.0]]))
        >>> loss.numpy().round(4)
        array([0.6931], dtype=float32)
    """
    return tf.nn.sparse_softmax_cross_entropy_with_logits(y_true, logits)


def classes_last(y_pred, axis):
    """Return predictions as floats with the axis of classes at the end.

    Examples:
        >>> classes_last(tf.zeros((2, 5, 3)), axis=1).shape
        TensorShape([2, 3, 5])
    """
    y_pred = tf.convert_to_tensor(y_pred)
    if not y_pred.dtype.is_floating:
        y_pred = tf.cast(y_pred, floatx())
    rank = y_pred.shape.rank
    if rank is None or axis in (-1, rank - 1):
        return y_pred
    order = [index for index in range(rank) if index != axis % rank]
    return tf.transpose(y_pred, [*order, axis % rank])


def class_numbers(y_true, y_pred):
    """Return targets as class numbers, one for each row of predictions.

    Examples:
        >>> class_numbers([[1], [0]], tf.zeros((2, 3))).numpy().tolist()
        [1, 0]
    """
    y_true = tf.cast(y_true, "int64")
    ranks = y_true.shape.rank, y_pred.shape.rank
    if None not in ranks and ranks[0] == ranks[1] and y_true.shape[-1] == 1:
        y_true = tf.squeeze(y_true, -1)
    if not y_true.shape.is_compatible_with(y_pred.shape[:-1]):
        raise ValueError(
            "`y_true` must have the shape of `y_pred` without its classes. "
            f"Received: y_true.shape={tuple(y_true.shape)}, "
            f"y_pred.shape={tuple(y_pred.shape)}. For one-hot targets use "
            "`categorical_crossentropy`."
        )
    return y_true


class SparseCategoricalCrossentropy(Loss):
    """Computes the crossentropy with class numbers as targets.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        from_logits: Boolean, whether predictions are logits.
        ignore_class: Integer or None, a class number that counts neither in
            the sum nor in the mean.
        reduction: String or None, how values become the loss. See `Loss`.
        axis: Integer, the axis of classes in the predictions.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> loss = SparseCategoricalCrossentropy()
        >>> loss([1], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.6931)
    """

    _integer_targets = True

    def __init__(
        self,
        from_logits=False,
        ignore_class=None,
        reduction="sum_over_batch_size",
        axis=-1,
        name="sparse_categorical_crossentropy",
        dtype=None,
    ):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.from_logits = from_logits
        self.ignore_class = ignore_class
        self.axis = axis

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return sparse_categorical_crossentropy(
            y_true,
            y_pred,
            from_logits=self.from_logits,
            ignore_class=self.ignore_class,
            axis=self.axis,
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "from_logits": self.from_logits,
            "ignore_class": self.ignore_class,
            "axis": self.axis,
        }

    def _mask(self, y_true):
        if self.ignore_class is None:
            return None
        return tf.not_equal(tf.cast(y_true, "int64"), self.ignore_class)

"""Similarity of pairs, each pulled as far as it needs."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper


@symbolic_op
def circle(
    y_true,
    y_pred,
    ref_labels=None,
    ref_embeddings=None,
    remove_diagonal=True,
    gamma=80,
    margin=0.4,
):
    """Compute the circle loss of embeddings.

    `log(1 + sum(exp(n)) * sum(exp(p)))` over all pairs of an embedding with
    another of a different and of the same class, where with the cosine `s`

        n = gamma * max(s + margin, 0) * (s - margin)
        p = -gamma * max(1 + margin - s, 0) * (s - (1 - margin))

    Reference:
        Y. Sun et al., "Circle loss: a unified perspective of pair similarity
        optimization", CVPR 2020, equation 6.

    Args:
        y_true: Class numbers, of shape `(batch_size,)` or `(batch_size, 1)`.
        y_pred: Embeddings of length 1, of shape `(batch_size, size)`.
        ref_labels: Class numbers of the embeddings to compare with; None for
            `y_true`.
        ref_embeddings: Embeddings to compare with; None for `y_pred`.
        remove_diagonal: Boolean, whether not to compare the i-th embedding
            with the i-th reference, itself.
        gamma: Float, the scale.
        margin: Float, how far from 0 and 1 similarities may stay.

    Returns:
        Tensor of shape `(batch_size,)`.

    Raises:
        ValueError: If `y_pred` is no matrix, or only one of `ref_labels` and
            `ref_embeddings` is given.

    Examples:
        >>> y_pred = [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]
        >>> circle([0, 0, 1], y_pred, gamma=1).numpy().round(4).tolist()
        [0.5458999872207642, 0.5458999872207642, 0.0]
    """
    y_pred = tf.convert_to_tensor(y_pred)
    if y_pred.shape.rank != 2:
        raise ValueError(
            "`y_pred` must be of shape (batch_size, size). "
            f"Received: y_pred.shape={tuple(y_pred.shape)}."
        )
    if (ref_labels is None) != (ref_embeddings is None):
        raise ValueError(
            "`ref_labels` and `ref_embeddings` must be given together. "
            f"Received: ref_labels={ref_labels}, "
            f"ref_embeddings={ref_embeddings}."
        )
    labels = tf.reshape(y_true, [-1])
    same, different = _pairs(labels, ref_labels, remove_diagonal)
    references = y_pred if ref_embeddings is None else ref_embeddings
    references = tf.cast(references, y_pred.dtype)
    similarity = tf.matmul(y_pred, references, transpose_b=True)
    similarity = tf.clip_by_value(similarity, -1, 1)
    pull = tf.nn.relu(1 + margin - similarity)
    push = tf.nn.relu(similarity + margin)
    p = -gamma * pull * (similarity - (1 - margin))
    n = gamma * push * (similarity - margin)
    return tf.nn.softplus(_log_sum_exp(n, different) + _log_sum_exp(p, same))


def _pairs(labels, ref_labels, remove_diagonal: bool) -> tuple:
    """Return which pairs are of the same class, and which are not."""
    if ref_labels is None:
        ref_labels = labels
    ref_labels = tf.cast(tf.reshape(ref_labels, [-1]), labels.dtype)
    same = tf.equal(labels[:, tf.newaxis], ref_labels)
    different = ~same
    if remove_diagonal:
        is_other = ~tf.eye(*tf.unstack(tf.shape(same)), dtype="bool")
        same, different = same & is_other, different & is_other
    return same, different


def _log_sum_exp(values, mask):
    """Return `log(sum(exp(values)))` of each row, where the mask is true."""
    # Finite, so that the gradient of a row without pairs is zero, not nan.
    lowest = values.dtype.min / 4
    return tf.reduce_logsumexp(tf.where(mask, values, lowest), axis=-1)


class Circle(LossFunctionWrapper):
    """Computes the circle loss of embeddings.

    An embedding that is alone in its class does not count in means.

    Reference:
        Y. Sun et al., "Circle loss: a unified perspective of pair similarity
        optimization", CVPR 2020.

    Args:
        gamma: Float, the scale.
        margin: Float, how far from 0 and 1 similarities may stay.
        remove_diagonal: Boolean, whether not to compare an embedding with
            itself.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> y_pred = [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]
        >>> Circle(gamma=1.0)([0, 0, 1], y_pred).numpy().round(4)
        np.float32(0.5459)
    """

    _integer_targets = True

    def __init__(
        self,
        gamma=80.0,
        margin=0.4,
        remove_diagonal=True,
        reduction="sum_over_batch_size",
        name="circle",
        dtype=None,
    ):
        super().__init__(
            circle,
            reduction=reduction,
            name=name,
            dtype=dtype,
            gamma=gamma,
            margin=margin,
            remove_diagonal=remove_diagonal,
        )
        self.remove_diagonal = remove_diagonal

    def _mask(self, y_true):
        """Leave out of means what has no other of its class."""
        labels = tf.reshape(y_true, [-1])
        same, _ = _pairs(labels, None, self.remove_diagonal)
        return tf.reduce_any(same, axis=-1)

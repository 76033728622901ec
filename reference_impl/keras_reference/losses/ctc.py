"""Loss of sequences without alignment."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper


@symbolic_op
def ctc(y_true, y_pred):
    """Compute the connectionist temporal classification loss.

    `-log(p)`, where `p` is the chance of all paths through the steps of
    `y_pred` that become the labels when repetitions and then blanks, the
    class 0, are removed.

    Reference:
        A. Graves et al., "Connectionist temporal classification: labelling
        unsegmented sequence data with recurrent neural networks", ICML 2006.

    Args:
        y_true: Labels, of shape `(batch_size, max_length)`, filled up with 0.
        y_pred: Logits, of shape `(batch_size, steps, num_classes)`.

    Returns:
        Tensor of shape `(batch_size,)`.

    Raises:
        ValueError: If the shapes have other numbers of axes.

    Examples:
        >>> ctc([[1, 0]], tf.zeros((1, 2, 2))).numpy().round(4).tolist()
        [0.28769999742507935]
    """
    y_pred = tf.convert_to_tensor(y_pred)
    y_true = tf.cast(y_true, "int32")
    _check_ranks(y_true, y_pred)
    if y_pred.shape[0] == 0:
        # TensorFlow's function refuses no samples.
        return tf.zeros((0,), y_pred.dtype)
    steps = tf.shape(y_pred)[1]
    # TensorFlow's function knows single precision only.
    values = tf.nn.ctc_loss(
        labels=y_true,
        logits=tf.cast(y_pred, "float32"),
        label_length=tf.math.count_nonzero(y_true, axis=-1, dtype="int32"),
        logit_length=tf.fill(tf.shape(y_pred)[:1], steps),
        logits_time_major=False,
        blank_index=0,
    )
    return tf.cast(values, y_pred.dtype)


def _check_ranks(y_true, y_pred):
    if y_true.shape.rank != 2 or y_pred.shape.rank != 3:
        raise ValueError(
            "`y_true` must be of shape (batch_size, max_length), `y_pred` of "
            "shape (batch_size, steps, num_classes). Received: "
            f"y_true.shape={tuple(y_true.shape)}, "
            f"y_pred.shape={tuple(y_pred.shape)}."
        )


class CTC(LossFunctionWrapper):
    """Computes the connectionist temporal classification loss.

    Reference:
        A. Graves et al., "Connectionist temporal classification: labelling
        unsegmented sequence data with recurrent neural networks", ICML 2006.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> CTC()([[1, 0]], tf.zeros((1, 2, 2))).numpy().round(4)
        np.float32(0.2877)
    """

    _integer_targets = True

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="ctc",
        dtype=None,
    ):
        super().__init__(
            ctc,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )

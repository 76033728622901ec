"""How targets and predictions are brought to one type and rank."""

import tensorflow as tf

from keras_reference.config import floatx


def match_shapes(y_true, y_pred):
    """Give targets the float type and the rank of predictions.

    Where one of the two has one more axis, of length 1 at the end, that axis
    is removed; a vector gains the axis instead, so that a batch of scalars
    stays a batch of rows.

    Args:
        y_true: Tensor or array, the targets.
        y_pred: Tensor or array, the predictions.

    Returns:
        Both as tensors of the type of `y_pred` if that is floating, else of
        the default float type.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> y_true, y_pred = match_shapes([0, 1], [[0.5], [1.0]])
        >>> y_true.shape, y_pred.shape
        (TensorShape([2, 1]), TensorShape([2, 1]))
    """
    y_pred = tf.convert_to_tensor(y_pred)
    if not y_pred.dtype.is_floating:
        y_pred = tf.cast(y_pred, floatx())
    y_true = tf.cast(y_true, y_pred.dtype)
    if has_one_more_axis(y_pred, y_true):
        y_pred, y_true = drop_or_add_axis(y_pred, y_true)
    elif has_one_more_axis(y_true, y_pred):
        y_true, y_pred = drop_or_add_axis(y_true, y_pred)
    try:
        tf.broadcast_static_shape(y_true.shape, y_pred.shape)
    except ValueError:
        refuse_shapes(y_true, y_pred)
    return y_true, y_pred


def match_classes(y_true, y_pred):
    """Do as `match_shapes`, and insist on equal shapes.

    Examples:
        >>> y_true, y_pred = match_classes([[0, 1]], [[0.5, 0.5]])
        >>> y_true.dtype.name
        'float32'
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    if not y_true.shape.is_compatible_with(y_pred.shape):
        refuse_shapes(y_true, y_pred)
    return y_true, y_pred


def check_rows(y_true, y_pred):
    """Raise unless both are matrices of the same shape.

    Examples:
        >>> check_rows(tf.zeros((2, 3)), tf.zeros((2, 3)))
    """
    ranks = y_true.shape.rank, y_pred.shape.rank
    if ranks != (2, 2) or not y_true.shape.is_compatible_with(y_pred.shape):
        refuse_shapes(y_true, y_pred)


def has_one_more_axis(longer, shorter):
    """Tell whether a tensor is another with an axis of 1 at its end.

    Examples:
        >>> has_one_more_axis(tf.zeros((2, 1)), tf.zeros((2,)))
        True
    """
    ranks = longer.shape.rank, shorter.shape.rank
    if None in ranks or 0 in ranks:
        return False
    return ranks[0] == ranks[1] + 1 and longer.shape[-1] == 1


def drop_or_add_axis(longer, shorter):
    """Bring two tensors to one rank. See `match_shapes`.

    Examples:
        >>> longer, shorter = drop_or_add_axis(
        ...     tf.zeros((2, 3, 1)), tf.zeros((2, 3))
        ... )
        >>> longer.shape
        TensorShape([2, 3])
    """
    if shorter.shape.rank == 1:
        return longer, tf.expand_dims(shorter, -1)
    return tf.squeeze(longer, -1), shorter


def refuse_shapes(y_true, y_pred):
    """Raise the error for shapes that do not fit.

    Examples:
        >>> refuse_shapes(tf.zeros((2,)), tf.zeros((3,)))
        Traceback (most recent call last):
        ValueError: `y_true` and `y_pred` must have the same shape. Received: \
y_true.shape=(2,), y_pred.shape=(3,). Compare the model's output with the \
targets.
    """
    raise ValueError(
        "`y_true` and `y_pred` must have the same shape. Received: "
        f"y_true.shape={tuple(y_true.shape)}, "
        f"y_pred.shape={tuple(y_pred.shape)}. Compare the model's output "
        "with the targets."
    ) from None

"""Crossentropies: how badly predictions fit what is there."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating


@numeric_op
def binary_crossentropy(target, output, from_logits=False):
    """Return the crossentropy of yes-or-no targets, place by place.

    `-target * log(output) - (1 - target) * log(1 - output)`, where outputs
    are first held within `[1e-7, 1 - 1e-7]`.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.90.

    Args:
        target: Tensor of probabilities, often 0 or 1.
        output: Tensor of the same shape, probabilities or logits.
        from_logits: Boolean, whether outputs are logits, which a sigmoid
            turns into probabilities.

    Returns:
        Tensor of the same shape, in nats.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> binary_crossentropy([0.0, 1.0], [0.5, 0.5]).numpy().round(4)
        array([0.6931, 0.6931], dtype=float32)
    """
    output = to_floating(output)
    target = cast_exactly(target, output.dtype)
    _check_shapes(target, output)
    if from_logits:
        return tf.nn.sigmoid_cross_entropy_with_logits(target, output)
    output = _inside(output)
    return -target * tf.math.log(output) - (1 - target) * tf.math.log(
        1 - output
    )


def _inside(probabilities: tf.Tensor) -> tf.Tensor:
    """Return probabilities whose logarithms are finite."""
    return tf.clip_by_value(probabilities, epsilon(), 1 - epsilon())


def _check_shapes(target: tf.Tensor, output: tf.Tensor) -> None:
    if not target.shape.is_compatible_with(output.shape):
        raise ValueError(
            "`target` and `output` must have the same shape. Received: "
            f"target.shape={tuple(target.shape)}, "
            f"output.shape={tuple(output.shape)}."
        )


@numeric_op
def categorical_crossentropy(target, output, from_logits=False, axis=-1):
    """Return the crossentropy of distributions over classes.

    `-sum(target * log(output))`, where outputs are first divided by their
    sum, and held within `[1e-7, 1 - 1e-7]`.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        target: Tensor of probabilities, often rows with a single 1.
        output: Tensor of the same shape, probabilities or logits.
        from_logits: Boolean, whether outputs are logits, which a softmax
            turns into probabilities.
        axis: Integer, along which the classes lie.

    Returns:
        Tensor without that axis, in nats.

    Raises:
        ValueError: If the shapes differ, or there is no such axis.

    Examples:
        >>> categorical_crossentropy([[0.0, 1.0]], [[0.5, 0.5]]).numpy()
        array([0.6931472], dtype=float32)
    """
    output = to_floating(output)
    target = cast_exactly(target, output.dtype)
    _check_shapes(target, output)
    axis = axis_from_front(axis, output.shape.rank)
    logarithms = _logarithms(output, from_logits, axis)
    return -tf.reduce_sum(target * logarithms, axis)


def _logarithms(output: tf.Tensor, from_logits: bool, axis: int) -> tf.Tensor:
    if from_logits:
        return tf.nn.log_softmax(output, axis)
    share = output / tf.reduce_sum(output, axis, keepdims=True)
    return tf.math.log(_inside(share))


@numeric_op
def sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1):
    """Return the crossentropy of classes that are given by their numbers.

    `-log(output[target])`, where outputs are first held within
    `[1e-7, 1 - 1e-7]`, and divided by their sum.

    Reference:
        C. Bishop, "Pattern recognition and machine learning", 2006, equation
        4.108.

    Args:
        target: Tensor of integers, the classes.
        output: Tensor with one more axis, probabilities or logits.
        from_logits: Boolean, whether outputs are logits, which a softmax
            turns into probabilities.
        axis: Integer, along which the classes lie.

    Returns:
        Tensor of the shape of `target`, in nats; NaN for a class that is not
        there.

    Raises:
        ValueError: If the shapes do not fit, or there is no such axis.

    Examples:
        >>> sparse_categorical_crossentropy([1], [[0.5, 0.5]]).numpy()
        array([0.6931472], dtype=float32)
    """
    output, target = to_floating(output), tf.cast(target, "int64")
    axis = axis_from_front(axis, output.shape.rank)
    rest = output.shape[:axis].concatenate(output.shape[axis + 1 :])
    if target.shape.rank == output.shape.rank and target.shape[axis] == 1:
        target = tf.squeeze(target, axis)
    if not target.shape.is_compatible_with(rest):
        raise ValueError(
            "`target` must have the shape of `output` without `axis`. "
            f"Received: target.shape={tuple(target.shape)}, "
            f"output.shape={tuple(output.shape)}, axis={axis}."
        )
    if not from_logits:
        # A softmax of logarithms divides the probabilities by their sum.
        output = tf.math.log(_inside(output))
    last = output.shape.rank - 1
    order = [*range(axis), *range(axis + 1, last + 1), axis]
    logits = output if axis == last else tf.transpose(output, order)
    return tf.nn.sparse_softmax_cross_entropy_with_logits(target, logits)

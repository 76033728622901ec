"""Functions that leave to chance what becomes of a tensor."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.probabilities import check_axis
from keras_reference.random.next_seed import next_seed
from keras_reference.random.random_algorithm import random_algorithm


@symbolic_op
def dropout(inputs, rate, noise_shape=None, seed=None):
    """Set a random share of the inputs to zero.

    What is kept is scaled by `1 / (1 - rate)`, so that the expected value
    stays the same.

    Reference:
        N. Srivastava et al., "Dropout: a simple way to prevent neural networks
        from overfitting", JMLR 15 (2014), section 10.

    Args:
        inputs: Tensor, of a floating type.
        rate: Float in `[0, 1]`, share of the inputs that is set to zero.
        noise_shape: Tuple of integers and None, the shape of the choice;
            along axes of size 1 all inputs share one, None stands for the
            size of the input.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If `rate` is not a share, or `seed` none of these.

    Examples:
        >>> kept = dropout(tf.ones(99), 0.5, seed=1)
        >>> sorted(set(kept.numpy().tolist()))
        [0.0, 2.0]
    """
    if not 0 <= rate <= 1:
        raise ValueError(
            f"`rate` must be a number from 0 to 1. Received: rate={rate}."
        )
    inputs = tf.convert_to_tensor(inputs)
    if rate == 0:
        return inputs
    if rate == 1:
        return tf.zeros_like(inputs)
    sizes = tf.shape(inputs)
    if noise_shape is not None:
        sizes = [
            sizes[axis] if size is None else size
            for axis, size in enumerate(noise_shape)
        ]
    chances = tf.random.stateless_uniform(
        sizes, next_seed(seed), dtype=inputs.dtype, alg=random_algorithm()
    )
    keep = chances >= cast_exactly(rate, inputs.dtype)
    scaled = inputs * cast_exactly(1 / (1 - rate), inputs.dtype)
    return tf.where(keep, scaled, tf.zeros_like(inputs))


@symbolic_op
def shuffle(x, axis=0, seed=None):
    """Put the slices along an axis into a random order.

    Args:
        x: Tensor of at least one axis.
        axis: Integer, the axis.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If there is no such axis, or `seed` is none of these.

    Examples:
        >>> sorted(shuffle([3, 1, 2], seed=1).numpy().tolist())
        [1, 2, 3]
    """
    x = tf.convert_to_tensor(x)
    check_axis(x, axis)
    order = tf.argsort(
        tf.random.stateless_uniform(
            tf.shape(x)[axis : axis + 1 or None],
            next_seed(seed),
            dtype="float64",
            alg=random_algorithm(),
        )
    )
    return tf.ensure_shape(tf.gather(x, order, axis=axis), x.shape)

"""Random numbers: `keras.random`."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.symbolic import symbolic_op
from keras_reference.random.next_seed import next_seed
from keras_reference.random.random_algorithm import random_algorithm


def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    """Draw from the normal distribution.

    Args:
        shape: Tuple of integers.
        mean: Float, mean of the distribution.
        stddev: Float, standard deviation of the distribution.
        dtype: String, a floating type; None for the default.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is not floating or `seed` is none of these.

    Examples:
        >>> normal((2,), mean=5.0, stddev=0.0).numpy().tolist()
        [5.0, 5.0]
    """
    dtype = _floating(dtype)
    return tf.random.stateless_normal(
        shape, next_seed(seed), mean, stddev, dtype, alg=random_algorithm()
    )


def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    """Draw from the normal distribution, without its far ends.

    What lies beyond two standard deviations from the mean is drawn again.

    Reference:
        N. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate
        distributions", volume 1, 1994, chapter 13.

    Args:
        shape: Tuple of integers.
        mean: Float, mean of the distribution.
        stddev: Float, standard deviation before the ends are cut off.
        dtype: String, a floating type; None for the default.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is not floating or `seed` is none of these.

    Examples:
        >>> values = truncated_normal((100,), seed=1)
        >>> bool(tf.reduce_all(tf.abs(values) <= 2))
        True
    """
    dtype = _floating(dtype)
    return tf.random.stateless_truncated_normal(
        shape, next_seed(seed), mean, stddev, dtype, alg=random_algorithm()
    )


def uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None):
    """Draw from the uniform distribution on `[minval, maxval)`.

    Args:
        shape: Tuple of integers.
        minval: Float, lower end, included.
        maxval: Float, upper end, excluded.
        dtype: String, a floating type; None for the default.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is not floating or `seed` is none of these.

    Examples:
        >>> values = uniform((100,), 2.0, 3.0, seed=1)
        >>> bool(tf.reduce_all((values >= 2) & (values < 3)))
        True
    """
    dtype = _floating(dtype)
    return tf.random.stateless_uniform(
        shape, next_seed(seed), minval, maxval, dtype, alg=random_algorithm()
    )


def randint(shape, minval, maxval, dtype="int32", seed=None):
    """Draw integers from `minval` to `maxval - 1`, all alike.

    Args:
        shape: Tuple of integers.
        minval: Integer, the smallest number.
        maxval: Integer, one above the largest number.
        dtype: String, an integer type.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is no integer type, there are no numbers to
            draw from, or `seed` is none of these.

    Examples:
        >>> randint((2,), 3, 4).numpy().tolist()
        [3, 3]
    """
    dtype = tf.as_dtype(dtype)
    if not dtype.is_integer:
        raise ValueError(
            "`dtype` must be an integer type. "
            f"Received: dtype={dtype.name}. Use `keras.random.uniform`."
        )
    if isinstance(minval, int) and isinstance(maxval, int) and minval >= maxval:
        raise ValueError(
            "`minval` must be below `maxval`. "
            f"Received: minval={minval}, maxval={maxval}."
        )
    drawn = dtype if dtype in (tf.int32, tf.int64) else tf.int32
    values = tf.random.stateless_uniform(
        shape, next_seed(seed), minval, maxval, drawn, alg=random_algorithm()
    )
    return tf.cast(values, dtype)


def gamma(shape, alpha, dtype=None, seed=None):
    """Draw from the gamma distribution with the scale 1.

    The density at `x` is proportional to `x**(alpha - 1) * exp(-x)`.

    Reference:
        N. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate
        distributions", volume 1, 1994, chapter 17.

    Args:
        shape: Tuple of integers.
        alpha: Float above 0, or an array of them that broadcasts to `shape`.
        dtype: String, a floating type; None for the default.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is not floating or `seed` is none of these.

    Examples:
        >>> bool(tf.reduce_all(gamma((100,), 2.0, seed=1) > 0))
        True
    """
    dtype = _floating(dtype)
    return tf.cast(_gamma(shape, next_seed(seed), alpha, dtype), dtype)


def _gamma(shape, seed, alpha, dtype: tf.DType) -> tf.Tensor:
    """Draw in `dtype`, or in single precision for `bfloat16`."""
    dtype = _drawn(dtype)
    alpha = tf.broadcast_to(cast_exactly(alpha, dtype), shape)
    return tf.random.stateless_gamma(shape, seed, alpha=alpha, dtype=dtype)


def _drawn(dtype: tf.DType) -> tf.DType:
    """Return a type that TensorFlow draws in, and that holds `dtype`."""
    return tf.float32 if dtype == tf.bfloat16 else dtype


def beta(shape, alpha, beta, dtype=None, seed=None):
    """Draw from the beta distribution.

    The density at `x` is proportional to
    `x**(alpha - 1) * (1 - x)**(beta - 1)`; drawn as `a / (a + b)` with `a`
    and `b` from the gamma distributions of `alpha` and `beta`.

    Reference:
        N. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate
        distributions", volume 2, 1995, chapter 25.

    Args:
        shape: Tuple of integers.
        alpha: Float above 0, or an array of them that broadcasts to `shape`.
        beta: Float above 0, or an array of them that broadcasts to `shape`.
        dtype: String, a floating type; None for the default.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `dtype` is not floating or `seed` is none of these.

    Examples:
        >>> values = beta((100,), 2.0, 3.0, seed=1)
        >>> bool(tf.reduce_all((values > 0) & (values < 1)))
        True
    """
    dtype = _floating(dtype)
    seed = next_seed(seed)
    a, b = (
        _gamma(shape, stream, parameter, dtype)
        for parameter, stream in zip(
            (alpha, beta),
            tf.unstack(tf.random.split(seed, 2, alg=random_algorithm())),
            strict=True,
        )
    )
    return tf.cast(a / (a + b), dtype)


def binomial(shape, counts, probabilities, dtype=None, seed=None):
    """Draw how many of some trials succeed.

    Args:
        shape: Tuple of integers.
        counts: Number of trials, or an array that broadcasts to `shape`.
        probabilities: Float in `[0, 1]`, the chance of each trial, or an
            array that broadcasts to `shape`.
        dtype: String; None for the default float type.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of that shape and type.

    Raises:
        ValueError: If `seed` is none of these.

    Examples:
        >>> binomial((2,), 5.0, 1.0).numpy().tolist()
        [5.0, 5.0]
    """
    dtype = tf.as_dtype(dtype or floatx())
    successes = tf.random.stateless_binomial(
        shape,
        next_seed(seed),
        cast_exactly(counts, "float32"),
        cast_exactly(probabilities, "float32"),
        output_dtype=_drawn(dtype),
    )
    return tf.cast(successes, dtype)


@symbolic_op
def categorical(logits, num_samples, dtype="int32", seed=None):
    """Draw class numbers.

    The chance of a class is its share in `softmax(logits)`.

    Args:
        logits: Tensor of shape `(batch_size, num_classes)`.
        num_samples: Integer, how many numbers each row of logits gives.
        dtype: String, type of the result.
        seed: Integer, `SeedGenerator` or None. See `next_seed`.

    Returns:
        Tensor of shape `(batch_size, num_samples)`.

    Raises:
        ValueError: If `logits` has not two axes or `seed` is none of these.

    Examples:
        >>> categorical([[0.0, 1000.0]], 3, seed=1).numpy().tolist()
        [[1, 1, 1]]
    """
    logits = tf.convert_to_tensor(logits)
    if logits.shape.rank != 2:
        raise ValueError(
            "`logits` must be of shape (batch_size, num_classes). "
            f"Received: logits.shape={tuple(logits.shape)}."
        )
    numbers = tf.random.stateless_categorical(
        logits, num_samples, next_seed(seed)
    )
    return tf.cast(numbers, dtype)


def _floating(dtype) -> tf.DType:
    dtype = tf.as_dtype(dtype or floatx())
    if not dtype.is_floating:
        raise ValueError(
            "`dtype` must be a floating type. "
            f"Received: dtype={dtype.name}. Cast the result instead."
        )
    return dtype

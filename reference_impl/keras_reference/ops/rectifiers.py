"""Functions that let what is positive through and bend what is negative."""

import math

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.halves import in_single
from keras_reference.core.promote import to_floating, to_tensor
from keras_reference.ops.numpy.signs import hypot

# Of selu, as in equation 14 of its paper.
_SCALE, _ALPHA = 1.0507009873554805, 1.6732632423543772


@elementwise_op
def celu(x, alpha=1.0):
    """Let positive numbers through, bend negative ones towards `-alpha`.

    `max(x, 0) + min(alpha * (exp(x / alpha) - 1), 0)`; the slope at 0 is 1
    for every `alpha`.

    Reference:
        J. Barron, "Continuously differentiable exponential linear units",
        arXiv:1704.07483, 2017.

    Args:
        x: Tensor, of a floating type.
        alpha: Float above 0, how far below zero the values go.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> celu([-1000.0, 2.0], alpha=0.5).numpy().tolist()
        [-0.5, 2.0]
    """
    x = to_floating(x)
    alpha = cast_exactly(alpha, x.dtype)
    return tf.where(x > 0, x, alpha * _below_zero(x / alpha))


@elementwise_op
def elu(x, alpha=1.0):
    """Let positive numbers through, bend negative ones towards `-alpha`.

    `x` for `x > 0`, else `alpha * (exp(x) - 1)`

    Reference:
        D. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep
        network learning by exponential linear units", ICLR 2016.

    Args:
        x: Tensor, of a floating type.
        alpha: Float, how far below zero the values go.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> elu([-1000.0, 2.0], alpha=0.5).numpy().tolist()
        [-0.5, 2.0]
    """
    x = to_floating(x)
    return tf.where(x > 0, x, cast_exactly(alpha, x.dtype) * _below_zero(x))


@elementwise_op
def gelu(x, approximate=True):
    """Weigh each number by the chance that a normal one is smaller.

    `x * P(X <= x)` with `P(X <= x) = (1 + erf(x / sqrt(2))) / 2`, or close
    to it `(1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x**3))) / 2`.

    Reference:
        D. Hendrycks and K. Gimpel, "Gaussian error linear units",
        arXiv:1606.08415, 2016.

    Args:
        x: Tensor, of a floating type.
        approximate: Boolean, whether to use the formula with `tanh`.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> gelu([0.0, 100.0]).numpy().tolist()
        [0.0, 100.0]
    """
    return in_single(_gelu, to_floating(x), approximate)


def _gelu(x, approximate):
    # Of what is nearly 0, 1 + tanh(...) and 1 + erf(...) would keep no digit.
    if approximate:
        inner = math.sqrt(2 / math.pi) * (x + 0.044715 * tf.pow(x, 3))
        return x * tf.sigmoid(2 * inner)
    return 0.5 * x * tf.math.erfc(-x / math.sqrt(2))


@elementwise_op
def hard_silu(x):
    """Weigh each number by its hard sigmoid.

    `x * min(max(x + 3, 0), 6) / 6`

    Reference:
        A. Howard et al., "Searching for MobileNetV3", ICCV 2019.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> hard_silu([-4.0, 0.0, 3.0, 5.0]).numpy().tolist()
        [-0.0, 0.0, 3.0, 5.0]
    """
    x = to_floating(x)
    return x * (tf.nn.relu6(x + 3) / 6)


@elementwise_op
def leaky_relu(x, negative_slope=0.2):
    """Let positive numbers through, scale negative ones down.

    `x` for `x >= 0`, else `negative_slope * x`

    Reference:
        A. Maas, A. Hannun and A. Ng, "Rectifier nonlinearities improve
        neural network acoustic models", ICML 2013.

    Args:
        x: Tensor, of a floating type.
        negative_slope: Float, slope below zero.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> leaky_relu([-2.0, 2.0], negative_slope=0.5).numpy().tolist()
        [-1.0, 2.0]
    """
    x = to_tensor(x)
    if x.dtype == tf.float64:
        # TensorFlow's function knows the slope in single precision only.
        return tf.where(x >= 0, x, negative_slope * x)
    return tf.nn.leaky_relu(x, alpha=negative_slope)


@elementwise_op
def relu6(x):
    """Cut numbers off below 0 and above 6.

    `min(max(x, 0), 6)`

    Reference:
        A. Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010.

    Args:
        x: Tensor, of an integer or floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> relu6([-1.0, 5.0, 8.0]).numpy().tolist()
        [0.0, 5.0, 6.0]
    """
    return tf.nn.relu6(x)


@elementwise_op
def selu(x):
    """Bend and scale so that mean 0 and variance 1 are kept by a network.

    `scale * x` for `x > 0`, else `scale * alpha * (exp(x) - 1)`, with
    `scale = 1.0507...` and `alpha = 1.6732...`.

    Reference:
        G. Klambauer et al., "Self-normalizing neural networks", NIPS 2017.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> selu([-1000.0, 1.0]).numpy().round(3).tolist()
        [-1.7580000162124634, 1.0509999990463257]
    """
    x = to_floating(x)
    return _SCALE * tf.where(x > 0, x, _ALPHA * _below_zero(x))


@elementwise_op
def silu(x):
    """Weigh each number by its sigmoid.

    `x * sigmoid(x)`, also called swish.

    Reference:
        S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units for
        neural network function approximation in reinforcement learning",
        Neural Networks 107 (2018), 3-11.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> silu([0.0, 100.0]).numpy().tolist()
        [0.0, 100.0]
    """
    return in_single(lambda x: x * tf.sigmoid(x), to_floating(x))


@elementwise_op
def softplus(x):
    """Round the corner of the rectifier off.

    `log(1 + exp(x))`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> softplus([-1000.0, 1000.0]).numpy().tolist()
        [0.0, 1000.0]
    """
    return in_single(tf.nn.softplus, to_floating(x))


@elementwise_op
def sparse_plus(x):
    """Join zero and the line by a parabola.

    `0` for `x <= -1`, `x` for `x >= 1`, and `(x + 1)**2 / 4` between.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> sparse_plus([-2.0, 0.0, 3.0]).numpy().tolist()
        [0.0, 0.25, 3.0]
    """
    x = to_floating(x)
    y = tf.where(x >= 1, x, tf.square(x + 1) / 4)
    return tf.where(x <= -1, tf.zeros_like(x), y)


@elementwise_op
def squareplus(x, b=4):
    """Round the corner of the rectifier off with a square root.

    `(x + sqrt(x**2 + b)) / 2`

    Reference: J. Barron, "Squareplus", arXiv:2112.11687, 2021.

    Args:
        x: Tensor, of a floating type.
        b: Float, how round: the value at 0 is `sqrt(b) / 2`.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> squareplus([0.0, 1.5]).numpy().tolist()
        [1.0, 2.0]
    """
    x = to_floating(x)
    b = cast_exactly(b, x.dtype)
    # As x + root for numbers above 0. No square overflows, no digit is lost.
    above = tf.where(x > 0, x, -x) / 2 + hypot(x, tf.sqrt(b)) / 2
    return tf.where(x > 0, above, tf.math.divide_no_nan(b / 4, above))


def _below_zero(x):
    """Return `exp(x) - 1` of negative numbers, of others one without slope."""
    return tf.math.expm1(tf.where(x > 0, tf.zeros_like(x), x))

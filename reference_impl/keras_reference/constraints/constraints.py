"""Constraints of one formula each."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.constraints.constraint import Constraint
from keras_reference.core.halves import in_single
from keras_reference.core.promote import to_tensor


class MaxNorm(Constraint):
    """Shorten what is longer than `max_value`.

    `w * min(norm, max_value) / (epsilon + norm)`, with the Euclidean norm
    along `axis`.

    Reference:
        N. Srivastava et al., "Dropout: a simple way to prevent neural networks
        from overfitting", JMLR 15 (2014), section 5.1.

    Args:
        max_value: Float, the greatest norm.
        axis: Integer or tuple of integers, the axes of one vector.

    Examples:
        >>> MaxNorm(1.0)(tf.constant([[3.0], [4.0]])).numpy().round(2).tolist()
        [[0.6000000238418579], [0.800000011920929]]
    """

    def __init__(self, max_value=2, axis=0):
        self.max_value = max_value
        self.axis = axis

    def __call__(self, w):
        norm = _norm(w, self.axis)
        return w * tf.minimum(norm, self.max_value) / (epsilon() + norm)

    def get_config(self):
        """Return the arguments that make an equal constraint."""
        return {"max_value": self.max_value, "axis": self.axis}


class NonNeg(Constraint):
    """Replace negative numbers by zero: `max(w, 0)`.

    Examples:
        >>> NonNeg()(tf.constant([-1.0, 2.0])).numpy().tolist()
        [0.0, 2.0]
    """

    def __call__(self, w):
        return tf.maximum(w, 0)


class UnitNorm(Constraint):
    """Make all vectors one long: `w / (epsilon + norm)`.

    Args:
        axis: Integer or tuple of integers, the axes of one vector.

    Examples:
        >>> UnitNorm()(tf.constant([[3.0], [4.0]])).numpy().round(2).tolist()
        [[0.6000000238418579], [0.800000011920929]]
    """

    def __init__(self, axis=0):
        self.axis = axis

    def __call__(self, w):
        return w / (epsilon() + _norm(w, self.axis))

    def get_config(self):
        """Return the arguments that make an equal constraint."""
        return {"axis": self.axis}


class MinMaxNorm(Constraint):
    """Bring norms between two bounds, at once or little by little.

    `w * (rate * clipped + (1 - rate) * norm) / (epsilon + norm)`, where
    `clipped` is `norm` brought between `min_value` and `max_value`.

    Args:
        min_value: Float, the smallest norm.
        max_value: Float, the greatest norm.
        rate: Float in `[0, 1]`, the share of the way that is gone at once.
        axis: Integer or tuple of integers, the axes of one vector.

    Examples:
        >>> weight = tf.constant([[3.0], [4.0]])
        >>> MinMaxNorm(max_value=2.5)(weight).numpy().round(2).tolist()
        [[1.5], [2.0]]
    """

    def __init__(self, min_value=0.0, max_value=1.0, rate=1.0, axis=0):
        self.min_value = min_value
        self.max_value = max_value
        self.rate = rate
        self.axis = axis

    def __call__(self, w):
        norm = _norm(w, self.axis)
        clipped = tf.clip_by_value(norm, self.min_value, self.max_value)
        desired = self.rate * clipped + (1 - self.rate) * norm
        return w * desired / (epsilon() + norm)

    def get_config(self):
        """Return the arguments that make an equal constraint."""
        return {
            "min_value": self.min_value,
            "max_value": self.max_value,
            "rate": self.rate,
            "axis": self.axis,
        }


def _norm(w, axis):
    return in_single(
        lambda w: tf.sqrt(tf.reduce_sum(tf.square(w), axis, keepdims=True)),
        to_tensor(w),
    )

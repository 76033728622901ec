"""Regularizers of one formula each."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.promote import to_tensor
from keras_reference.regularizers.regularizer import Regularizer


class L1L2(Regularizer):
    """The loss `l1 * sum(abs(x)) + l2 * sum(x ** 2)`.

    Reference:
        H. Zou and T. Hastie, "Regularization and variable selection via the
        elastic net", Journal of the Royal Statistical Society B 67 (2005),
        301-320.

    Args:
        l1: Float, weight of the sum of absolute values; None for 0.
        l2: Float, weight of the sum of squares; None for 0.

    Examples:
        >>> L1L2(l1=1.0, l2=2.0)(tf.constant([-3.0])).numpy().item()
        21.0
    """

    def __init__(self, l1=0.0, l2=0.0):
        self.l1 = _checked("l1", 0.0 if l1 is None else l1)
        self.l2 = _checked("l2", 0.0 if l2 is None else l2)

    def __call__(self, x):
        return in_single(
            lambda x: self.l1 * _size(x) + self.l2 * _square(x), to_tensor(x)
        )

    def get_config(self):
        """Return the arguments that make an equal regularizer."""
        return {"l1": self.l1, "l2": self.l2}


class L1(Regularizer):
    """The loss `l1 * sum(abs(x))`.

    Reference:
        R. Tibshirani, "Regression shrinkage and selection via the lasso",
        Journal of the Royal Statistical Society B 58 (1996), 267-288.

    Args:
        l1: Float, weight of the sum; None for 0.01.

    Examples:
        >>> L1(0.5)(tf.constant([1.0, -3.0])).numpy().item()
        2.0
    """

    def __init__(self, l1=0.01):
        self.l1 = _checked("l1", 0.01 if l1 is None else l1)

    def __call__(self, x):
        return in_single(lambda x: self.l1 * _size(x), to_tensor(x))

    def get_config(self):
        """Return the arguments that make an equal regularizer."""
        return {"l1": self.l1}


class L2(Regularizer):
    """The loss `l2 * sum(x ** 2)`.

    Reference:
        A. Hoerl and R. Kennard, "Ridge regression", Technometrics 12 (1970),
        55-67.

    Args:
        l2: Float, weight of the sum; None for 0.01.

    Examples:
        >>> L2(0.5)(tf.constant([1.0, -3.0])).numpy().item()
        5.0
    """

    def __init__(self, l2=0.01):
        self.l2 = _checked("l2", 0.01 if l2 is None else l2)

    def __call__(self, x):
        return in_single(lambda x: self.l2 * _square(x), to_tensor(x))

    def get_config(self):
        """Return the arguments that make an equal regularizer."""
        return {"l2": self.l2}


class OrthogonalRegularizer(Regularizer):
    """The mean absolute cosine between two different rows, or columns.

    `factor * mean(abs(cos(x[i], x[j])))` over all pairs `i < j`: zero where
    all are at right angles to each other.

    Args:
        factor: Float, weight of the mean; None for 0.01.
        mode: String, `"rows"` or `"columns"`.

    Raises:
        ValueError: `mode` is neither, or `inputs` no matrix.

    Examples:
        >>> x = tf.constant([[2.0, 0.0], [3.0, 4.0]])
        >>> OrthogonalRegularizer(1.0)(x).numpy().round(3).item()
        0.6000000238418579
    """

    def __init__(self, factor=0.01, mode="rows"):
        self.factor = _checked("factor", 0.01 if factor is None else factor)
        if mode not in ("rows", "columns"):
            raise ValueError(
                f"`mode` must be 'rows' or 'columns'. Received: mode={mode!r}."
            )
        self.mode = mode

    def __call__(self, inputs):
        x = tf.convert_to_tensor(inputs)
        if x.shape.rank != 2:
            raise ValueError(
                "`inputs` must be a matrix. "
                f"Received: inputs.shape={tuple(x.shape)}."
            )
        rows = x if self.mode == "rows" else tf.transpose(x)
        rows = tf.math.l2_normalize(rows, axis=1)
        cosines = tf.abs(tf.matmul(rows, rows, transpose_b=True))
        pairs = tf.linalg.set_diag(cosines, tf.zeros_like(cosines[0]))
        count = rows.shape[0] * (rows.shape[0] - 1)
        return self.factor * tf.reduce_sum(pairs) / max(count, 1)

    def get_config(self):
        """Return the arguments that make an equal regularizer."""
        return {"factor": self.factor, "mode": self.mode}


def _checked(name: str, value) -> float:
    if not isinstance(value, (int, float)) or not 0 <= value < float("inf"):
        raise ValueError(
            f"`{name}` must be a finite number, at least 0. "
            f"Received: {name}={value!r}."
        )
    return float(value)


def _size(x):
    return tf.reduce_sum(tf.abs(x))


def _square(x):
    return tf.reduce_sum(tf.square(x))

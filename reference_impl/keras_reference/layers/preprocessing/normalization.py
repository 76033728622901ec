"""Normalization by the moments of a data set."""

import numpy as np
import tensorflow as tf

from keras_reference.layers.normalization.affine_normalization import (
    check_axes,
    normalized_axes,
)
from keras_reference.layers.preprocessing.data_layer import (
    DataLayer,
    batches_of,
)

_SMALLEST_STDDEV = 1e-7


class Normalization(DataLayer):
    """Give each feature of a data set the mean 0 and the variance 1.

    `outputs = (inputs - mean) / sqrt(variance)`

    The moments are given, or `adapt` takes them from data before training.

    Args:
        axis: Integer, tuple of integers or `None`: the axes that have a mean
            and a variance for each place; `None` for one of all numbers.
        mean: Float or array, the mean, if it is known.
        variance: Float or array, the variance, if it is known.
        invert: Boolean, whether to compute `inputs * sqrt(variance) + mean`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: Only one of `mean` and `variance` is given, or the input
            has no such axis, or one without a size.

    Examples:
        >>> layer = Normalization()
        >>> layer.adapt([[1.0, 10.0], [3.0, 30.0]])
        >>> layer([[1.0, 30.0]]).numpy().tolist()
        [[-1.0, 1.0]]
    """

    def __init__(
        self, axis=-1, mean=None, variance=None, invert=False, **kwargs
    ):
        if (mean is None) != (variance is None):
            raise ValueError(
                "`mean` and `variance` must be given together. "
                f"Received: mean={mean}, variance={variance}."
            )
        super().__init__(**kwargs)
        self.axis = () if axis is None else tuple(check_axes(axis))
        self.invert = invert
        self.input_mean = mean
        self.input_variance = variance

    def build(self, input_shape):
        axes = normalized_axes(list(self.axis), input_shape)
        rank = len(input_shape)
        sizes = {a: input_shape[a] for a in axes}
        self._shape = [sizes.get(a, 1) for a in range(rank)]
        self._reduced = [a for a in range(rank) if a not in sizes]
        if self.input_mean is not None:
            wide = "float64" if self.compute_dtype == "float64" else "float32"
            self._given = [
                np.broadcast_to(np.asarray(value, wide), self._shape).copy()
                for value in (self.input_mean, self.input_variance)
            ]
            return
        shape = tuple(sizes.values())
        self.adapt_mean = self.add_weight(
            name="mean", shape=shape, initializer="zeros", trainable=False
        )
        self.adapt_variance = self.add_weight(
            name="variance", shape=shape, initializer="ones", trainable=False
        )
        # Files of weights have it; it is not used.
        self.count = self.add_weight(
            name="count",
            shape=(),
            dtype="int64",
            initializer="zeros",
            trainable=False,
        )

    @property
    def mean(self):
        """The mean, in a shape that broadcasts; `None` before building."""
        return self._moments()[0] if self.built else None

    @property
    def variance(self):
        """The variance, in a shape that broadcasts; `None` before building."""
        return self._moments()[1] if self.built else None

    def _moments(self) -> list:
        if self.input_mean is not None:
            return [tf.constant(value) for value in self._given]
        moments = (self.adapt_mean, self.adapt_variance)
        return [tf.reshape(moment, self._shape) for moment in moments]

    def adapt(self, data):
        """Take mean and variance from data; what was there is forgotten.

        Args:
            data: `tf.data.Dataset` of batches, or array.

        Raises:
            ValueError: The moments were given already.
        """
        if self.input_mean is not None:
            raise ValueError(
                "`adapt` must not be called where the moments are given. "
                f"Received: a layer with mean={self.input_mean}."
            )
        count, mean, squares = 0, 0.0, 0.0
        for batch in batches_of(data):
            if not self.built:
                self.build(tuple(batch.shape))
            values = np.asarray(batch, "float64")
            axes = tuple(self._reduced)
            size = values.size / np.prod(self._shape)
            batch_mean = values.mean(axes)
            # Chan, Golub and LeVeque: the moments of two parts together.
            gap = batch_mean - mean
            total = count + size
            squares = squares + values.var(axes) * size
            squares = squares + gap**2 * count * size / total
            mean = mean + gap * size / total
            count = total
        if count:
            self.adapt_mean.assign(mean)
            self.adapt_variance.assign(squares / count)

    def call(self, inputs):
        inputs = tf.cast(inputs, self.compute_dtype)
        mean, variance = (
            tf.cast(moment, self.compute_dtype) for moment in self._moments()
        )
        stddev = tf.maximum(tf.sqrt(variance), _SMALLEST_STDDEV)
        if self.invert:
            return inputs * stddev + mean
        return (inputs - mean) / stddev

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "axis": self.axis,
            "invert": self.invert,
            "mean": _as_lists(self.input_mean),
            "variance": _as_lists(self.input_variance),
        }


def _as_lists(values):
    return None if values is None else np.asarray(values).tolist()

"""Combinations of categories by hashing."""

import tensorflow as tf

from keras_reference.core.symbolic import is_symbolic
from keras_reference.layers.layer import Layer
from keras_reference.layers.preprocessing.data_layer import as_tensor
from keras_reference.layers.preprocessing.encode_categories import (
    check_mode,
    encode_categories,
)


class HashedCrossing(Layer):
    """Replace the combination of several categories by the number of a bin.

    The number is a hash of all of them, modulo the number of bins.

    Args:
        num_bins: Positive integer, the number of bins.
        output_mode: `"int"` or `"one_hot"`.
        sparse: Boolean; only `False` is supported.
        name: String, the name; made up when `None`.
        dtype: String, dtype of the output; `int64` or, encoded, `float32`
            when `None`.
        **kwargs: Arguments of `Layer`.

    Call arguments:
        inputs: List of tensors of strings or integers, one for each feature.

    Input shape:
        List of shapes `()`, `(batch_size,)` or `(batch_size, 1)`, all the
        same.

    Output shape:
        The same in the mode `"int"`.

    Raises:
        ValueError: `num_bins` is no positive integer, `output_mode` is
            unknown, or the inputs are no list or of another shape.

    Examples:
        >>> layer = HashedCrossing(num_bins=5)
        >>> layer([["A", "B", "A"], [101, 101, 102]]).numpy().tolist()
        [1, 4, 3]
    """

    def __init__(
        self,
        num_bins,
        output_mode="int",
        sparse=False,
        name=None,
        dtype=None,
        **kwargs,
    ):
        if not isinstance(num_bins, int) or num_bins < 1:
            raise ValueError(
                "`num_bins` must be a positive integer. "
                f"Received: num_bins={num_bins}."
            )
        check_mode(output_mode, sparse, ("int", "one_hot"))
        if dtype is None:
            dtype = "int64" if output_mode == "int" else "float32"
        super().__init__(name=name, dtype=dtype, **kwargs)
        self.num_bins = num_bins
        self.output_mode = output_mode
        self.sparse = sparse
        self.autocast = False
        self.built = True

    def __call__(self, inputs, **kwargs):
        if not isinstance(inputs, (list, tuple)):
            raise ValueError(
                "`HashedCrossing` must be called on a list of tensors. "
                f"Received: inputs={inputs!r}."
            )
        if not is_symbolic(inputs):
            inputs = [as_tensor(values) for values in inputs]
        return super().__call__(inputs, **kwargs)

    def call(self, inputs):
        shape = inputs[0].shape
        flat = shape.rank is not None and (
            shape.rank < 2 or (shape.rank == 2 and shape[1] == 1)
        )
        if not flat or any(x.shape.rank != shape.rank for x in inputs):
            raise ValueError(
                "Inputs must have one of the shapes (), (batch_size,) and "
                "(batch_size, 1), all the same. "
                f"Received: {[tuple(x.shape) for x in inputs]}."
            )
        columns = [tf.reshape(_text_or_number(x), (-1, 1)) for x in inputs]
        crossed = tf.sparse.cross_hashed(columns, self.num_bins)
        numbers = tf.reshape(tf.sparse.to_dense(crossed), tf.shape(inputs[0]))
        numbers = tf.ensure_shape(numbers, shape)
        if self.output_mode == "int":
            return tf.cast(numbers, self.compute_dtype)
        return encode_categories(
            numbers, self.num_bins, "one_hot", self.compute_dtype
        )

    def get_config(self):
        return {
            "num_bins": self.num_bins,
            "output_mode": self.output_mode,
            "sparse": self.sparse,
            "name": self.name,
            "dtype": self.dtype,
        }


def _text_or_number(x):
    return x if x.dtype == tf.string else tf.cast(x, "int64")

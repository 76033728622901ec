"""Encoding of categories."""

import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import DataLayer
from keras_reference.layers.preprocessing.encode_categories import (
    MODES,
    check_mode,
    encode_categories,
)


class CategoryEncoding(DataLayer):
    """Encode numbers of categories as rows of zeros and ones, or counts.

    Args:
        num_tokens: Positive integer, the number of categories.
        output_mode: `"one_hot"` for a row for each number, in place of a last
            axis of size 1; `"multi_hot"` for a row for each sample, with ones
            for the numbers along its last axis; `"count"` for how often each
            is there.
        sparse: Boolean; only `False` is supported.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor of numbers from 0 to `num_tokens - 1`.
        count_weights: Tensor, what each number counts for.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        `(batch_size, ..., num_tokens)`

    Raises:
        ValueError: `num_tokens` is no positive integer, `output_mode` is
            unknown, or weights are given where nothing is counted.

    Examples:
        >>> layer = CategoryEncoding(num_tokens=4, output_mode="count")
        >>> layer([[1, 3, 3]]).numpy().tolist()
        [[0.0, 1.0, 0.0, 2.0]]
    """

    def __init__(
        self, num_tokens=None, output_mode="multi_hot", sparse=False, **kwargs
    ):
        if not isinstance(num_tokens, int) or num_tokens < 1:
            raise ValueError(
                "`num_tokens` must be a positive integer. "
                f"Received: num_tokens={num_tokens}. Where the number is not "
                "known, use `IntegerLookup`."
            )
        check_mode(output_mode, sparse, MODES)
        super().__init__(**kwargs)
        self.num_tokens = num_tokens
        self.output_mode = output_mode
        self.sparse = sparse
        self.built = True

    def call(self, inputs, count_weights=None):
        if count_weights is not None and self.output_mode != "count":
            raise ValueError(
                "`count_weights` must be None unless `output_mode` is 'count'. "
                f"Received: output_mode={self.output_mode!r}."
            )
        if not inputs.dtype.is_integer:
            inputs = tf.cast(inputs, "int64")
        return encode_categories(
            inputs,
            self.num_tokens,
            self.output_mode,
            self.compute_dtype,
            count_weights,
        )

    def compute_output_shape(self, input_shape):
        shape = tuple(input_shape)
        if shape and (self.output_mode != "one_hot" or shape[-1] == 1):
            shape = shape[:-1]
        return (*shape, self.num_tokens)

    def get_config(self):
        return {
            **super().get_config(),
            "num_tokens": self.num_tokens,
            "output_mode": self.output_mode,
        }

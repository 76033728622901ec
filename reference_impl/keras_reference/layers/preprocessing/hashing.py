"""Categories by hashing."""

import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import DataLayer
from keras_reference.layers.preprocessing.encode_categories import (
    MODES,
    check_mode,
    encode_categories,
)


class Hashing(DataLayer):
    """Replace strings or integers by the number of a bin.

    The number is a hash of the text, FarmHash64 or, with a salt, SipHash64,
    modulo the number of bins. Different inputs may share a bin.

    Args:
        num_bins: Positive integer, the number of bins.
        mask_value: String or integer that gets the bin 0, alone.
        salt: Integer or pair of integers, the key of the hash.
        output_mode: `"int"`, or how the numbers are encoded: `"one_hot"`,
            `"multi_hot"` or `"count"`.
        sparse: Boolean; only `False` is supported.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input in the mode `"int"`.

    Raises:
        ValueError: `num_bins` is no positive integer, `output_mode` is
            unknown, or `salt` neither an integer nor a pair of them.

    Examples:
        >>> layer = Hashing(num_bins=3)
        >>> layer(["A", "B", "C", "D", "E"]).numpy().tolist()
        [1, 0, 1, 1, 2]
    """

    def __init__(
        self,
        num_bins,
        mask_value=None,
        salt=None,
        output_mode="int",
        sparse=False,
        **kwargs,
    ):
        if not isinstance(num_bins, int) or num_bins < 1:
            raise ValueError(
                "`num_bins` must be a positive integer. "
                f"Received: num_bins={num_bins}."
            )
        check_mode(output_mode, sparse, ("int", *MODES))
        key = [salt, salt] if isinstance(salt, int) else salt
        if key is not None and not (
            isinstance(key, (list, tuple))
            and len(key) == 2
            and all(isinstance(part, int) for part in key)
        ):
            raise ValueError(
                "`salt` must be an integer or a pair of integers. "
                f"Received: salt={salt!r}."
            )
        if kwargs.get("dtype") is None:
            kwargs["dtype"] = "int64" if output_mode == "int" else "float32"
        super().__init__(**kwargs)
        self.num_bins = num_bins
        self.mask_value = mask_value
        self.salt = None if key is None else list(key)
        self.output_mode = output_mode
        self.sparse = sparse
        self.autocast = False
        self.built = True

    def call(self, inputs):
        if inputs.dtype.is_floating:
            inputs = tf.cast(inputs, "int64")
        numbers = self._hash(inputs)
        if self.output_mode == "int":
            return tf.cast(numbers, self.compute_dtype)
        return encode_categories(
            numbers, self.num_bins, self.output_mode, self.compute_dtype
        )

    def _hash(self, inputs):
        texts = inputs
        if inputs.dtype != tf.string:
            texts = tf.strings.as_string(inputs)
        reserved = self.mask_value is not None and self.num_bins > 1
        bins = self.num_bins - 1 if reserved else self.num_bins
        if self.salt is None:
            numbers = tf.strings.to_hash_bucket_fast(texts, bins)
        else:
            numbers = tf.strings.to_hash_bucket_strong(texts, bins, self.salt)
        if not reserved:
            return numbers
        masked = tf.equal(inputs, tf.cast(self.mask_value, inputs.dtype))
        return tf.where(masked, tf.zeros_like(numbers), numbers + 1)

    def get_config(self):
        return {
            **super().get_config(),
            "num_bins": self.num_bins,
            "salt": self.salt,
            "mask_value": self.mask_value,
            "output_mode": self.output_mode,
            "sparse": self.sparse,
        }

"""Lookup of integers."""

import tensorflow as tf

from keras_reference.layers.preprocessing.index_lookup import IndexLookup
from keras_reference.layers.preprocessing.string_lookup import hashed_bins


class IntegerLookup(IndexLookup):
    """Replace integers by their number in a vocabulary, or the other way round.

    The numbers begin with those of the special tokens: 0 for `mask_token`, if
    there is one and the output are numbers, then `num_oov_indices` for
    integers that are not in the vocabulary, which share them.

    Args:
        max_tokens: Integer, how many tokens `adapt` keeps, the special ones
            among them; all when `None`.
        num_oov_indices: Integer, how many numbers unknown integers have.
        mask_token: Integer that stands for nothing.
        oov_token: Integer that unknown numbers become with `invert`.
        vocabulary: List of integers, or path of a file with one in each line.
        vocabulary_dtype: String; only `"int64"` is supported.
        idf_weights: List of floats, the inverse document frequency of each
            integer, in the mode `"tf_idf"`.
        invert: Boolean, whether numbers become integers of the vocabulary.
        output_mode: `"int"` for numbers; `"one_hot"`, `"multi_hot"` or
            `"count"` for rows with a place for each token; `"tf_idf"` for
            counts times `idf_weights`.
        sparse: Boolean; only `False` is supported.
        pad_to_max_tokens: Boolean, whether rows have `max_tokens` places.
        oov_method: `"floormod"` for the remainder of a division as the bin of
            an unknown integer, `"farmhash"` for a hash of its digits.
        salt: Integer or pair of integers, the key of the hash.
        name: String, the name; made up when `None`.
        **kwargs: Arguments of `Layer`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input in the mode `"int"`.

    Raises:
        ValueError: An argument is out of range or does not go with another,
            or a call comes before there is a vocabulary.

    Examples:
        >>> layer = IntegerLookup(vocabulary=[5, 7])
        >>> layer([[7, 9], [5, 5]]).numpy().tolist()
        [[2, 0], [1, 1]]
        >>> layer.get_vocabulary()
        [-1, 5, 7]
    """

    _kind = int
    _term_dtype = "int64"

    def __init__(
        self,
        max_tokens=None,
        num_oov_indices=1,
        mask_token=None,
        oov_token=-1,
        vocabulary=None,
        vocabulary_dtype="int64",
        idf_weights=None,
        invert=False,
        output_mode="int",
        sparse=False,
        pad_to_max_tokens=False,
        oov_method="floormod",
        salt=None,
        name=None,
        **kwargs,
    ):
        if vocabulary_dtype != "int64":
            raise ValueError(
                "`vocabulary_dtype` must be 'int64'. "
                f"Received: vocabulary_dtype={vocabulary_dtype!r}."
            )
        if oov_method not in ("floormod", "farmhash"):
            raise ValueError(
                "`oov_method` must be 'floormod' or 'farmhash'. "
                f"Received: oov_method={oov_method!r}."
            )
        self.oov_method = oov_method
        self.salt = [salt, salt] if isinstance(salt, int) else salt
        super().__init__(
            max_tokens=max_tokens,
            num_oov_indices=num_oov_indices,
            mask_token=mask_token,
            oov_token=oov_token,
            vocabulary=vocabulary,
            idf_weights=idf_weights,
            invert=invert,
            output_mode=output_mode,
            pad_to_max_tokens=pad_to_max_tokens,
            sparse=sparse,
            name=name,
            **kwargs,
        )

    def _bins_of_unknown(self, inputs):
        count = self.num_oov_indices
        if self.oov_method == "floormod":
            return tf.math.floormod(inputs, count)
        return hashed_bins(tf.strings.as_string(inputs), count, self.salt)

    def get_config(self):
        return {
            **super().get_config(),
            "vocabulary_dtype": "int64",
            "oov_method": self.oov_method,
            "salt": self.salt,
        }

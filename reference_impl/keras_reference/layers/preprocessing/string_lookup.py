"""Lookup of strings."""

import tensorflow as tf

from keras_reference.layers.preprocessing.index_lookup import IndexLookup


class StringLookup(IndexLookup):
    """Replace strings by their number in a vocabulary, or the other way round.

    The numbers begin with those of the special tokens: 0 for `mask_token`, if
    there is one and the output are numbers, then `num_oov_indices` for
    strings that are not in the vocabulary, which share them by hash.

    Args:
        max_tokens: Integer, how many tokens `adapt` keeps, the special ones
            among them; all when `None`.
        num_oov_indices: Integer, how many numbers unknown strings have.
        mask_token: String that stands for nothing.
        oov_token: String that unknown numbers become with `invert`.
        vocabulary: List of strings, or path of a file with one in each line.
        idf_weights: List of floats, the inverse document frequency of each
            string, in the mode `"tf_idf"`.
        invert: Boolean, whether numbers become strings.
        output_mode: `"int"` for numbers; `"one_hot"`, `"multi_hot"` or
            `"count"` for rows with a place for each token; `"tf_idf"` for
            counts times `idf_weights`.
        pad_to_max_tokens: Boolean, whether rows have `max_tokens` places.
        sparse: Boolean; only `False` is supported.
        encoding: String, the encoding of text; only `"utf-8"` is supported.
        name: String, the name; made up when `None`.
        salt: Integer or pair of integers, the key of the hash of unknown
            strings.
        **kwargs: Arguments of `Layer`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input in the mode `"int"`.

    Raises:
        ValueError: An argument is out of range or does not go with another,
            or a call comes before there is a vocabulary.

    Examples:
        >>> layer = StringLookup(vocabulary=["a", "b"])
        >>> layer([["b", "z"], ["a", "a"]]).numpy().tolist()
        [[2, 0], [1, 1]]
        >>> layer.get_vocabulary()
        ['[UNK]', 'a', 'b']
    """

    def __init__(
        self,
        max_tokens=None,
        num_oov_indices=1,
        mask_token=None,
        oov_token="[UNK]",
        vocabulary=None,
        idf_weights=None,
        invert=False,
        output_mode="int",
        pad_to_max_tokens=False,
        sparse=False,
        encoding="utf-8",
        name=None,
        salt=None,
        **kwargs,
    ):
        if encoding != "utf-8":
            raise ValueError(
                f"`encoding` must be 'utf-8'. Received: encoding={encoding!r}."
            )
        self.encoding = encoding
        self.salt = [salt, salt] if isinstance(salt, int) else salt
        # Configurations have it, though it is for integers.
        kwargs.pop("oov_method", None)
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
        return hashed_bins(inputs, self.num_oov_indices, self.salt)

    def get_config(self):
        return {
            **super().get_config(),
            "oov_method": "floormod",
            "salt": self.salt,
            "encoding": self.encoding,
        }


def hashed_bins(texts, count: int, salt):
    """Return the number of a bin for each string.

    Examples:
        >>> hashed_bins(["x", "y"], 2, None).numpy().tolist()
        [0, 1]
    """
    if salt is None:
        return tf.strings.to_hash_bucket_fast(texts, count)
    return tf.strings.to_hash_bucket_strong(texts, count, salt)

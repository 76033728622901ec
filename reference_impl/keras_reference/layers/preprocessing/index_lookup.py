"""What lookups of strings and of integers share."""

import numpy as np
import tensorflow as tf

from keras_reference.layers.preprocessing.encode_categories import (
    MODES,
    check_mode,
    encode_categories,
)
from keras_reference.layers.preprocessing.vocabulary import read_vocabulary
from keras_reference.layers.preprocessing.vocabulary_layer import (
    VocabularyLayer,
)


class IndexLookup(VocabularyLayer):
    """Replace terms of a vocabulary by their numbers, or the other way round.

    The numbers begin with the special tokens: 0 for the mask token, if there
    is one and the output are numbers, then one for each bin of unknown
    terms. A subclass says what kind of term it looks up, and which bin an
    unknown one falls into.

    Args:
        max_tokens: Integer, how many tokens `adapt` keeps.
        num_oov_indices: Integer, the number of bins for unknown terms.
        mask_token: Term that stands for nothing.
        oov_token: Term that stands for all unknown ones.
        vocabulary: List of terms, or path of a file.
        idf_weights: List of floats, a weight for each term.
        invert: Boolean, whether numbers become terms.
        output_mode: `"int"`, `"one_hot"`, `"multi_hot"`, `"count"` or
            `"tf_idf"`.
        pad_to_max_tokens: Boolean, whether rows have `max_tokens` numbers.
        sparse: Boolean; only `False` is supported.
        name: String, the name; made up when `None`.
        **kwargs: Arguments of `Layer`.
    """

    def __init__(
        self,
        max_tokens,
        num_oov_indices,
        mask_token,
        oov_token,
        vocabulary,
        idf_weights,
        invert,
        output_mode,
        pad_to_max_tokens,
        sparse,
        name,
        **kwargs,
    ):
        check_mode(output_mode, sparse, ("int", *MODES, "tf_idf"))
        _check_counts(max_tokens, num_oov_indices)
        _check_modes(output_mode, invert, idf_weights)
        self._expected_size = kwargs.pop("vocabulary_size", None)
        super().__init__(name=name, **kwargs)
        self.max_tokens = max_tokens
        self.num_oov_indices = num_oov_indices
        self.mask_token = mask_token
        self.oov_token = oov_token
        self.output_mode = output_mode
        self.invert = invert
        self.pad_to_max_tokens = pad_to_max_tokens
        self.sparse = sparse
        self.autocast = False
        self.built = True
        self.input_vocabulary = vocabulary
        self.input_idf_weights = idf_weights
        self._set_terms([])
        if vocabulary is not None:
            self.set_vocabulary(vocabulary, idf_weights)

    def call(self, inputs):
        if self._table is None:
            raise ValueError(
                "`adapt` or `set_vocabulary` must be called before the layer. "
                f"Received: '{self.name}' without a vocabulary."
            )
        if self.invert:
            return self._terms_by_number(tf.cast(inputs, "int64"))
        inputs = tf.cast(inputs, self._term_dtype)
        numbers = self._numbers(inputs)
        if self.output_mode == "int":
            return numbers
        depth = self.vocabulary_size()
        if self.pad_to_max_tokens and self.max_tokens is not None:
            depth = self.max_tokens
        if self.output_mode == "tf_idf":
            counts = encode_categories(numbers, depth, "count", "float32")
            return counts * self._weights_of_tokens(depth)
        return encode_categories(numbers, depth, self.output_mode, "int64")

    def _numbers(self, inputs):
        """Return the numbers of terms, -1 for what is left out."""
        numbers = self._table.lookup(inputs)
        first = len(self._special_tokens) - self.num_oov_indices
        known = numbers >= 0
        if self.mask_token is not None:
            masked = tf.equal(inputs, self.mask_token)
            nothing = 0 if self.output_mode == "int" else -1
            numbers = tf.where(masked, tf.cast(nothing, "int64"), numbers)
            known = tf.logical_or(known, masked)
        if self.num_oov_indices == 0:
            if self.output_mode == "int":
                message = "An unknown term needs `num_oov_indices`."
                tf.debugging.Assert(
                    tf.reduce_all(known), [message, inputs], summarize=3
                )
            return numbers
        bins = tf.zeros_like(numbers)
        if self.num_oov_indices > 1:
            bins = self._bins_of_unknown(inputs)
        return tf.where(known, numbers, bins + first)

    def _bins_of_unknown(self, inputs):
        raise NotImplementedError(
            f"{type(self).__name__} must define `_bins_of_unknown`."
        )

    def _terms_by_number(self, numbers):
        terms = self._table.lookup(numbers)
        if self.mask_token is None:
            return terms
        mask = tf.cast(self.mask_token, self._term_dtype)
        return tf.where(tf.equal(numbers, 0), mask, terms)

    def _size_if_known(self):
        return self.vocabulary_size() if self._terms else self._expected_size

    def _weights_of_tokens(self, depth: int):
        """Return a weight for each token; an unknown one has the mean."""
        mean = float(np.mean(self._idf_weights or [0.0]))
        weights = [mean] * self.num_oov_indices + self._idf_weights
        return tf.constant(weights + [0.0] * (depth - len(weights)))

    def get_config(self):
        vocabulary = self.input_vocabulary
        if isinstance(vocabulary, (tf.Tensor, np.ndarray)):
            vocabulary = read_vocabulary(vocabulary, self._kind)
        weights = self.input_idf_weights
        return {
            **super().get_config(),
            "invert": self.invert,
            "max_tokens": self.max_tokens,
            "num_oov_indices": self.num_oov_indices,
            "oov_token": self.oov_token,
            "mask_token": self.mask_token,
            "output_mode": self.output_mode,
            "sparse": self.sparse,
            "pad_to_max_tokens": self.pad_to_max_tokens,
            "idf_weights": None
            if weights is None
            else np.ravel(weights).tolist(),
            "vocabulary": vocabulary,
            "vocabulary_size": self._size_if_known(),
        }


def _check_counts(max_tokens, num_oov_indices) -> None:
    if max_tokens is not None and max_tokens <= 1:
        raise ValueError(
            "`max_tokens` must be more than 1, or None. "
            f"Received: max_tokens={max_tokens}."
        )
    if num_oov_indices < 0:
        raise ValueError(
            "`num_oov_indices` must be at least 0. "
            f"Received: num_oov_indices={num_oov_indices}."
        )


def _check_modes(output_mode, invert, idf_weights) -> None:
    if invert and output_mode != "int":
        raise ValueError(
            "`output_mode` must be 'int' where `invert` is true. "
            f"Received: output_mode={output_mode!r}."
        )
    if idf_weights is not None and output_mode != "tf_idf":
        raise ValueError(
            "`idf_weights` must be None unless `output_mode` is 'tf_idf'. "
            f"Received: output_mode={output_mode!r}."
        )

"""Layers with a vocabulary."""

import contextlib
import os

import numpy as np
import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import (
    DataLayer,
    batches_of,
)
from keras_reference.layers.preprocessing.vocabulary import (
    TermCounter,
    check_vocabulary,
    read_vocabulary,
)


class VocabularyLayer(DataLayer):
    """A layer with a table of terms and their numbers.

    Expects `max_tokens`, `num_oov_indices`, `mask_token`, `oov_token`,
    `output_mode` and `invert`.
    """

    # The Python type of a term, and TensorFlow's.
    _kind = str
    _term_dtype = "string"
    _table = None
    # The size of a vocabulary that is still to be loaded.
    _expected_size = None

    @property
    def _special_tokens(self) -> list:
        """The tokens before the terms of the vocabulary, in order."""
        has_mask = self.mask_token is not None and self.output_mode == "int"
        masks = [self.mask_token] if has_mask else []
        return masks + [self.oov_token] * self.num_oov_indices

    def set_vocabulary(self, vocabulary, idf_weights=None):
        """Replace the vocabulary.

        Args:
            vocabulary: List of terms, or path of a file.
            idf_weights: List of floats, a weight for each term, in the mode
                `"tf_idf"`.

        Raises:
            ValueError: A term is there twice, there are too many, or the
                weights are missing.
        """
        if (self.output_mode == "tf_idf") != (idf_weights is not None):
            raise ValueError(
                "`idf_weights` must be given in the mode 'tf_idf', and in no "
                f"other. Received: idf_weights={idf_weights}, "
                f"output_mode={self.output_mode!r}."
            )
        terms = read_vocabulary(vocabulary, self._kind)
        terms = check_vocabulary(terms, self._special_tokens, self.max_tokens)
        weights = [] if idf_weights is None else np.ravel(idf_weights).tolist()
        self._set_terms(terms, weights[-len(terms) :])

    def _set_terms(self, terms: list, idf_weights=()) -> None:
        self._terms = terms
        self._idf_weights = list(idf_weights)
        if not terms:
            return
        offset = len(self._special_tokens)
        numbers = np.arange(offset, offset + len(terms))
        with tf.init_scope():
            self._table = _table(terms, numbers, self)

    def adapt(self, data, steps=None):
        """Make the vocabulary of data: the terms that are there most often.

        Args:
            data: `tf.data.Dataset` of batches, array or list. For `"tf_idf"`
                a row is a document.
            steps: Integer, the number of batches to take.
        """
        counter = TermCounter()
        for batch in batches_of(data, steps):
            batch = tf.cast(batch, self._term_dtype)
            if isinstance(batch, tf.RaggedTensor):
                counter.add(batch.to_list())
            else:
                counter.add(np.asarray(batch).tolist())
        self.adapt_to(counter)

    def adapt_to(self, counter):
        """Make the vocabulary of terms that were counted.

        Args:
            counter: TermCounter.
        """
        ignored = (self.mask_token, self.oov_token)
        terms = [t for t in counter.most_common() if t not in ignored]
        if self.max_tokens is not None:
            terms = terms[: self.max_tokens - len(self._special_tokens)]
        is_weighted = self.output_mode == "tf_idf"
        self._set_terms(
            terms, counter.idf_weights(terms) if is_weighted else ()
        )

    def get_vocabulary(self, include_special_tokens=True):
        """Return the terms by their number.

        Args:
            include_special_tokens: Boolean, whether the tokens for masked and
                unknown terms are there.

        Returns:
            List of strings or integers.
        """
        special = self._special_tokens if include_special_tokens else []
        return special + self._terms

    def vocabulary_size(self):
        """Return the number of tokens, the special ones among them.

        Returns:
            Integer; before there is a vocabulary, what the configuration
            says of it.
        """
        if not self._terms and self._expected_size is not None:
            return self._expected_size
        return len(self.get_vocabulary())

    @contextlib.contextmanager
    def any_vocabulary(self):
        """Let the layer be traced before it has a vocabulary.

        A saved model is put together first and gets its vocabulary then.
        """
        missing = self._table is None
        if missing:
            with tf.init_scope():
                self._table = _table([self.oov_token], [0], self)
        try:
            yield
        finally:
            if missing:
                self._table = None

    def compute_output_spec(self, inputs):
        with self.any_vocabulary():
            return super().compute_output_spec(inputs)

    def save_assets(self, dir_path):
        """Write the vocabulary to a folder.

        Args:
            dir_path: String, path of the folder.
        """
        with open(
            os.path.join(dir_path, "vocabulary.txt"), "w", encoding="utf-8"
        ) as file:
            file.write("\n".join(map(str, self.get_vocabulary())))
        if self.output_mode == "tf_idf":
            np.save(
                os.path.join(dir_path, "idf_weights.npy"), self._idf_weights
            )

    def load_assets(self, dir_path):
        """Read the vocabulary that `save_assets` wrote.

        Args:
            dir_path: String, path of the folder.
        """
        weights = None
        if self.output_mode == "tf_idf":
            path = os.path.join(dir_path, "idf_weights.npy")
            weights = np.load(path, allow_pickle=False)
        path = os.path.join(dir_path, "vocabulary.txt")
        with open(path, encoding="utf-8") as file:
            terms = file.read().split("\n")
        self.set_vocabulary(terms, weights)


def _table(terms: list, numbers, layer: VocabularyLayer):
    """Return a table from terms to numbers; to terms, if they are asked."""
    keys = tf.constant(terms, layer._term_dtype)
    numbers = tf.constant(numbers, "int64")
    if layer.invert:
        pairs = tf.lookup.KeyValueTensorInitializer(numbers, keys)
        return tf.lookup.StaticHashTable(pairs, layer.oov_token)
    pairs = tf.lookup.KeyValueTensorInitializer(keys, numbers)
    return tf.lookup.StaticHashTable(pairs, -1)

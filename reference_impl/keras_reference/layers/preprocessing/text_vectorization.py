"""Text as numbers."""

import re
import string

import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import (
    DataLayer,
    batches_of,
)
from keras_reference.layers.preprocessing.string_lookup import StringLookup
from keras_reference.layers.preprocessing.vocabulary import TermCounter
from keras_reference.saving.serialization import serialize_keras_object

_PUNCTUATION = f"[{re.escape(string.punctuation)}]"
_STANDARDIZE = ("lower_and_strip_punctuation", "lower", "strip_punctuation")
_SPLIT = ("whitespace", "character")


class TextVectorization(DataLayer):
    """Replace texts by the numbers of their words, or by a row for each text.

    A text is made uniform, split into tokens, which may be put together to
    n-grams, and the tokens are looked up in a vocabulary, as `StringLookup`
    does. In the mode `"int"` the number 0 fills short rows and 1 stands for
    unknown tokens.

    Args:
        max_tokens: Integer, how many tokens `adapt` keeps, the special ones
            among them; all when `None`.
        standardize: `"lower_and_strip_punctuation"`, `"lower"`,
            `"strip_punctuation"`, a function of a tensor of strings, or
            `None`.
        split: `"whitespace"`, `"character"`, a function from a tensor of
            strings to a ragged one, or `None` where each text is a token.
        ngrams: Integer `n` for all n-grams of up to `n` tokens, or a tuple of
            the lengths.
        output_mode: `"int"` for numbers; `"multi_hot"` or `"count"` for rows
            with a place for each token; `"tf_idf"` for counts times the
            inverse document frequency.
        output_sequence_length: Integer, to which rows of numbers are filled
            or cut.
        pad_to_max_tokens: Boolean, whether rows have `max_tokens` places.
        vocabulary: List of strings, or path of a file with one in each line.
        idf_weights: List of floats, a weight for each string.
        sparse: Boolean; only `False` is supported.
        ragged: Boolean, whether rows of numbers are a ragged tensor.
        encoding: String, the encoding of text; only `"utf-8"` is supported.
        name: String, the name; made up when `None`.
        **kwargs: Arguments of `Layer`.

    Input shape:
        `(batch_size,)` or `(batch_size, 1)`

    Output shape:
        `(batch_size, tokens)`

    Raises:
        ValueError: An argument is out of range or does not go with another.

    Examples:
        >>> layer = TextVectorization(vocabulary=["a", "cat"])
        >>> layer(["A cat!", "cat sat on a mat"]).numpy().tolist()
        [[2, 3, 0, 0, 0], [3, 1, 1, 2, 1]]
    """

    def __init__(
        self,
        max_tokens=None,
        standardize="lower_and_strip_punctuation",
        split="whitespace",
        ngrams=None,
        output_mode="int",
        output_sequence_length=None,
        pad_to_max_tokens=False,
        vocabulary=None,
        idf_weights=None,
        sparse=False,
        ragged=False,
        encoding="utf-8",
        name=None,
        **kwargs,
    ):
        _check_choice("standardize", standardize, _STANDARDIZE)
        _check_choice("split", split, _SPLIT)
        _check_ngrams(ngrams)
        if output_mode != "int" and (ragged or output_sequence_length):
            raise ValueError(
                "`ragged` and `output_sequence_length` go with the mode 'int'. "
                f"Received: output_mode={output_mode!r}, ragged={ragged}, "
                f"output_sequence_length={output_sequence_length}."
            )
        expected_size = kwargs.pop("vocabulary_size", None)
        super().__init__(name=name, **kwargs)
        self.standardize = standardize
        self.split = split
        self.ngrams = ngrams
        self.output_sequence_length = output_sequence_length
        self.ragged = ragged
        self.autocast = False
        self._lookup_layer = StringLookup(
            max_tokens=max_tokens,
            mask_token="",
            vocabulary=vocabulary,
            idf_weights=idf_weights,
            output_mode=output_mode,
            pad_to_max_tokens=pad_to_max_tokens,
            sparse=sparse,
            encoding=encoding,
            vocabulary_size=expected_size,
        )
        self.built = True

    def adapt(self, data, batch_size=None, steps=None):
        """Make the vocabulary of data: the tokens that are there most often.

        Args:
            data: `tf.data.Dataset` of batches, array or list of texts.
            batch_size: Integer; accepted for the signature.
            steps: Integer, the number of batches to take.
        """
        counter = TermCounter()
        for batch in batches_of(data, steps):
            tokens = self._tokens(batch)
            if not isinstance(tokens, tf.RaggedTensor):
                tokens = tf.RaggedTensor.from_tensor(tokens[:, tf.newaxis])
            counter.add(tokens.to_list())
        self._lookup_layer.adapt_to(counter)

    def set_vocabulary(self, vocabulary, idf_weights=None):
        """Replace the vocabulary.

        Args:
            vocabulary: List of strings, or path of a file.
            idf_weights: List of floats, a weight for each string.
        """
        self._lookup_layer.set_vocabulary(vocabulary, idf_weights)

    def get_vocabulary(self, include_special_tokens=True):
        """Return the tokens by their number.

        Args:
            include_special_tokens: Boolean, whether the tokens for nothing
                and for unknown ones are there.

        Returns:
            List of strings.
        """
        return self._lookup_layer.get_vocabulary(include_special_tokens)

    def vocabulary_size(self):
        """Return the number of tokens, the special ones among them.

        Returns:
            Integer.
        """
        return self._lookup_layer.vocabulary_size()

    def _tokens(self, inputs):
        """Return the tokens of texts, ragged where they are split."""
        texts = tf.cast(inputs, "string")
        split = self.split is not None
        if split and texts.shape.rank == 2 and texts.shape[1] == 1:
            texts = tf.squeeze(texts, 1)
        if split and texts.shape.rank != 1:
            raise ValueError(
                "Texts must have the shape (batch_size,) or (batch_size, 1). "
                f"Received: inputs.shape={tuple(inputs.shape)}."
            )
        tokens = _split(_standardize(texts, self.standardize), self.split)
        if self.ngrams is None:
            return tokens
        widths = self.ngrams
        if isinstance(widths, int):
            widths = tuple(range(1, widths + 1))
        return tf.strings.ngrams(tokens, widths, separator=" ")

    def call(self, inputs):
        if inputs.shape.rank == 0:
            return tf.squeeze(self.call(inputs[tf.newaxis]), 0)
        tokens = self._tokens(inputs)
        if self._lookup_layer.output_mode != "int":
            return self._rows(tokens)
        if not isinstance(tokens, tf.RaggedTensor):
            if self.output_sequence_length is None or tokens.shape.rank == 1:
                return self._lookup_layer(tokens)
            tokens = tf.RaggedTensor.from_tensor(tokens)
        numbers = tokens.with_flat_values(
            self._lookup_layer(tokens.flat_values)
        )
        if self.ragged:
            return numbers
        length = self.output_sequence_length
        outputs = numbers.to_tensor(shape=(None, length))
        return tf.ensure_shape(outputs, (inputs.shape[0], length))

    def _rows(self, tokens):
        if isinstance(tokens, tf.RaggedTensor):
            # The mask token fills the rows, and counts for nothing.
            tokens = tokens.to_tensor(default_value="")
        if tokens.shape.rank == 1:
            tokens = tokens[:, tf.newaxis]
        return self._lookup_layer(tokens)

    def compute_output_spec(self, inputs):
        with self._lookup_layer.any_vocabulary():
            return super().compute_output_spec(inputs)

    def save_assets(self, dir_path):
        """Write the vocabulary to a folder.

        Args:
            dir_path: String, path of the folder.
        """
        self._lookup_layer.save_assets(dir_path)

    def load_assets(self, dir_path):
        """Read the vocabulary that `save_assets` wrote.

        Args:
            dir_path: String, path of the folder.
        """
        self._lookup_layer.load_assets(dir_path)

    def get_config(self):
        lookup = self._lookup_layer.get_config()
        shared = (
            *("max_tokens", "output_mode", "pad_to_max_tokens", "sparse"),
            *("vocabulary", "idf_weights", "encoding"),
        )
        return {
            **super().get_config(),
            **{name: lookup[name] for name in shared},
            "standardize": serialize_choice(self.standardize),
            "split": serialize_choice(self.split),
            "ngrams": self.ngrams,
            "output_sequence_length": self.output_sequence_length,
            "ragged": self.ragged,
            "vocabulary_size": self.vocabulary_size(),
        }


def serialize_choice(choice):
    """Return a name or `None` as it is, a function as its name.

    Examples:
        >>> serialize_choice("lower")
        'lower'
    """
    return serialize_keras_object(choice) if callable(choice) else choice


def _check_choice(name: str, value, allowed: tuple) -> None:
    if value is None or callable(value) or value in allowed:
        return
    raise ValueError(
        f"`{name}` must be one of {', '.join(map(repr, allowed))}, a function "
        f"or None. Received: {name}={value!r}."
    )


def _check_ngrams(ngrams) -> None:
    widths = ngrams if isinstance(ngrams, (list, tuple)) else [ngrams]
    if ngrams is not None and not all(
        isinstance(width, int) and width > 0 for width in widths
    ):
        raise ValueError(
            "`ngrams` must be None, a positive integer or a tuple of them. "
            f"Received: ngrams={ngrams!r}."
        )


def _standardize(texts, how):
    if callable(how):
        return how(texts)
    if how in ("lower", "lower_and_strip_punctuation"):
        texts = tf.strings.lower(texts)
    if "strip_punctuation" in (how or ""):
        texts = tf.strings.regex_replace(texts, _PUNCTUATION, "")
    return texts


def _split(texts, how):
    if callable(how):
        return how(texts)
    if how == "whitespace":
        return tf.strings.split(texts)
    if how == "character":
        return tf.strings.unicode_split(texts, "UTF-8")
    return texts

"""The terms of a lookup layer, and where they come from."""

import collections

import numpy as np
import tensorflow as tf


def read_vocabulary(vocabulary, kind) -> list:
    """Return terms as Python strings or integers.

    Args:
        vocabulary: List, array or tensor of terms, or the path of a text
            file with a term in each line.
        kind: `str` or `int`, the type of a term.

    Examples:
        >>> read_vocabulary(np.array(["a", "b"]), str)
        ['a', 'b']
    """
    if isinstance(vocabulary, str):
        with tf.io.gfile.GFile(vocabulary, "r") as file:
            vocabulary = file.read().splitlines()
    elif isinstance(vocabulary, (tf.Tensor, np.ndarray)):
        vocabulary = np.asarray(vocabulary).tolist()
    return [kind(as_term(term)) for term in vocabulary]


def as_term(value):
    """Return bytes as the string that they encode, anything else as it is.

    Examples:
        >>> as_term(b"a"), as_term(3)
        ('a', 3)
    """
    return value.decode("utf-8") if isinstance(value, bytes) else value


def check_vocabulary(terms: list, special: list, max_tokens) -> list:
    """Return the terms without the special tokens they may begin with.

    Args:
        terms: List of strings or integers.
        special: List of the tokens that stand for masked and unknown terms.
        max_tokens: Integer, how many may be known; no limit when `None`.

    Raises:
        ValueError: A term is there twice or special, or there are too many.

    Examples:
        >>> check_vocabulary(["[UNK]", "a"], ["[UNK]"], None)
        ['a']
    """
    if special and terms[: len(special)] == special:
        terms = terms[len(special) :]
    repeated = [t for t, n in collections.Counter(terms).items() if n > 1]
    if repeated:
        raise ValueError(
            "A vocabulary must have each term once. "
            f"Received more than once: {repeated}."
        )
    found = [term for term in terms if term in special]
    if found:
        raise ValueError(
            "Special tokens must come first, or not at all. "
            f"Received: {found} among the terms."
        )
    size = len(terms) + len(special)
    if max_tokens is not None and size > max_tokens:
        raise ValueError(
            "A vocabulary must not be larger than `max_tokens`. "
            f"Received: {size} tokens, max_tokens={max_tokens}."
        )
    return terms


class TermCounter:
    """Counts how often terms are there, and in how many documents.

    Examples:
        >>> counter = TermCounter()
        >>> counter.add([["a", "b"], ["a", "a"]])
        >>> counter.most_common()
        ['a', 'b']
        >>> counter.idf_weights(["a"]) == [np.log(1 + 2 / (1 + 2))]
        True
    """

    def __init__(self):
        self._terms = collections.Counter()
        self._documents = collections.Counter()
        self._count = 0

    def add(self, rows) -> None:
        """Count a batch: each row is a document.

        Args:
            rows: Nested lists of strings or integers.
        """
        for row in rows if isinstance(rows, list) else [rows]:
            terms = [as_term(t) for t in np.ravel(np.asarray(row, object))]
            self._terms.update(terms)
            self._documents.update(set(terms))
            self._count += 1

    def most_common(self) -> list:
        """Return the terms, those that are there more often first.

        Among equals the one that comes later in the alphabet is first.
        """
        order = [(count, term) for term, count in self._terms.items()]
        return [term for _, term in sorted(order, reverse=True)]

    def idf_weights(self, terms: list) -> list:
        """Return `log(1 + documents / (1 + documents with the term))`."""
        return [
            float(np.log(1 + self._count / (1 + self._documents[term])))
            for term in terms
        ]

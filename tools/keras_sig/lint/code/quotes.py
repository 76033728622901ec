"""Code has the quotes and the hyphens of a keyboard."""

from collections.abc import Iterator

from keras_sig.lint.code.odd_text import QUOTES, find_in_code
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find quotes and dashes of a word processor."""
    yield from find_in_code(document, QUOTES, "plain quotes and hyphens", False)


RULE = Rule("code-quotes", "Code has plain quotes and hyphens.", check)

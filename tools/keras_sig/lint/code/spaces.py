"""Code has the spaces of a keyboard."""

from collections.abc import Iterator

from keras_sig.lint.code.odd_text import SPACES, find_in_code
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find spaces that do not break, or that are wide or narrow."""
    yield from find_in_code(document, SPACES, "plain spaces", True)


RULE = Rule("code-spaces", "Code has plain spaces.", check)

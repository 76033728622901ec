"""Authors are named, and can be reached."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.header.people import check_people
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find missing authors and authors without an address."""
    yield from check_people(
        document, "authors", "Author(s)", document.rfc.authors
    )


RULE = Rule("header-authors", "Authors are `Name (mail)`.", check)

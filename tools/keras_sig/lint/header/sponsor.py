"""A sponsor is named, and can be reached."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.header.people import check_people
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a missing sponsor and one without an address."""
    yield from check_people(
        document, "sponsors", "Sponsor", document.rfc.sponsors
    )


RULE = Rule("header-sponsor", "A sponsor is `Name (mail)`.", check)

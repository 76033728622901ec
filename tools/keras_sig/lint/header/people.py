"""People of the header, in the one shape `Name (mail)`."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_person import Person


def check_people(
    document: Document, key: str, label: str, people: list[Person]
) -> Iterator[Finding]:
    """Find a missing row, an empty one, and people without an address."""
    line, column = document.row_at(key)
    if not people:
        row = document.rfc.row(key)
        received = "no such row" if row is None else "an empty cell"
        yield document.at(
            line,
            f"Expected a person in the row {label}. Received: {received}.",
            f"write `| **{label}** | Full Name (name@example.org) |`",
            column,
        )
    for person in people:
        if person.contact and person.name != person.contact:
            continue
        line, column, width = document.value_at(key, person.name)
        yield document.at(
            line,
            f"Expected `Name (mail)` or `Name (@handle)` in {label}. "
            f"Received: {person.name!r}.",
            "the announcement goes to that address; separate people by commas",
            column,
            width,
        )

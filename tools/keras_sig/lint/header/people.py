"""People of the header, in the one shape `Name (mail)`."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_person import Person


def check_people(
    document: Document, key: str, label: str, people: list[Person]
) -> Iterator[Finding]:
    """Find a missing row, an empty one, and people without an address."""
    if all(person.is_nobody for person in people):
        yield _nobody(document, key, label)
        return
    for person in people:
        known = person.contact and person.name != person.contact
        if known or person.is_nobody:
            continue
        line, column, width = document.value_at(key, person.name)
        yield document.at(
            line,
            f"Expected `Name (mail)` or `Name (@handle)` in {label}. "
            f"Received: {person.name!r}.",
            _complete(person),
            column,
            width,
        )


def _nobody(document: Document, key: str, label: str) -> Finding:
    row = document.rfc.row(key)
    line, column = document.row_at(key)
    written = document.cell_at(row)[1] if row else ""
    received = repr(written) if written else "an empty cell"
    return document.at(
        line,
        f"Expected a person in the row {label}. "
        f"Received: {'no such row' if row is None else received}.",
        f"write `| **{label}** | Full Name (name@example.org) |`",
        column,
        len(written),
    )


def _complete(person: Person) -> str:
    """Say what to write beside a name, or beside an address."""
    if person.contact:
        return f"put the name before the address: `Name ({person.contact})`"
    return (
        f"add an address, as `{person.name[:40]} (name@example.org)`: the "
        "announcement goes there; separate people by commas"
    )

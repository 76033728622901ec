"""Nobody is named twice, nor sponsors their own proposal."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_person import Person


def check(document: Document) -> Iterator[Finding]:
    """Find people in the header who are there already."""
    authors = document.rfc.authors
    yield from _repeated(document, "authors", authors)
    yield from _repeated(document, "sponsors", document.rfc.sponsors)
    known = {_who(person) for person in authors}
    for person in document.rfc.sponsors:
        if _who(person) in known:
            line, column, width = document.value_at("sponsors", person.name)
            yield document.at(
                line,
                "Expected a sponsor who is no author. "
                f"Received: {person.name!r}.",
                "ask a member of the group to vouch for the proposal",
                column,
                width,
            )


def _repeated(
    document: Document, key: str, people: list[Person]
) -> Iterator[Finding]:
    seen: set[str] = set()
    for person in people:
        if _who(person) in seen:
            line, column, width = document.value_at(key, person.name)
            yield document.at(
                line,
                f"Expected each person once. Received: {person.name!r} again.",
                "remove the second entry",
                column,
                width,
            )
        seen.add(_who(person))


def _who(person: Person) -> str:
    return (person.contact or person.name).casefold()


RULE = Rule("header-roles", "Author and sponsor are two people.", check)

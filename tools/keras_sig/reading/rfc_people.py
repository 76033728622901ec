"""People in the header of a proposal: names, mail addresses, handles."""

from keras_sig.model.rfc_person import Person
from keras_sig.reading.rfc_address import hide, is_contact, reveal, take_handle
from keras_sig.reading.rfc_names import join_rows, plain_names, split_names
from keras_sig.reading.rfc_text import clean

BRACKETS = str.maketrans(dict.fromkeys("([<)]>", "\n"))
EDGES = " *_`|\\:;-\u2013\u2014"
# A header names dozens of people, not thousands.
LONGEST_CELL = 20_000
LABELS = frozenset({"mail", "email", "e-mail", "mail:", "email:", "e-mail:"})


def read_people(cell: str) -> list[Person]:
    """Return the people of a header cell, in order.

    Commas, semicolons, `&`, `and`, `<br>` and rows divide people, but not
    inside parentheses. Where somebody forgot them, an address in parentheses
    ends a person. A row that ends within a name goes on in the next.
    """
    people: list[Person] = []
    for separator, part in split_names(
        join_rows(hide(plain_names(cell[:LONGEST_CELL])))
    ):
        person = _person(reveal(clean(part)))
        if not person.name and not person.contact:
            continue
        if separator == "," and _completes(person, people):
            people[-1] = Person(
                people[-1].name, person.contact, people[-1].organisation
            )
        else:
            people.append(person)
    return people


def _completes(person: Person, before: list[Person]) -> bool:
    """Tell whether a bare address belongs to the name in front of it."""
    bare = person.name == person.contact and "@" in person.contact[1:]
    return bare and bool(before) and not before[-1].contact


def _person(text: str) -> Person:
    name, *rest = [part.strip(EDGES) for part in _divide(text)]
    details = [d.strip(EDGES) for part in rest for d in part.split(",")]
    name, *more = _trailing_address(name)
    contacts, others = [], []
    for detail in more + details:
        contact, other = _address_in(detail)
        contacts += [contact] if contact else []
        others += [other] if other else []
    if not contacts and is_contact(name):
        name = take_handle(name)
        contacts = [name]
    if not name and (others or contacts):
        name = others.pop(0) if others else contacts[0]
    return Person(name, contacts[0] if contacts else "", ", ".join(others[:1]))


def _divide(text: str) -> list[str]:
    """Return the text before the first bracket, and what brackets hold."""
    if is_contact(text):
        return [text]
    return hide(text).translate(BRACKETS).split("\n")


def _trailing_address(name: str) -> list[str]:
    """Return a name and, where it ends in one, the address behind it."""
    name = reveal(name)
    words = name.split()
    if len(words) > 1 and is_contact(words[-1]):
        return [" ".join(words[:-1]).rstrip(EDGES), words[-1]]
    return [name]


def _address_in(detail: str) -> tuple[str, str]:
    """Return the address in a detail, and what else it says."""
    detail = reveal(detail)
    if is_contact(detail):
        return take_handle(detail), ""
    words = detail.split()
    found = [word for word in words if is_contact(word)]
    known = LABELS.union(found)
    others = [
        word
        for word in words
        if word not in known and word.casefold() not in LABELS
    ]
    return take_handle(found[0]) if found else "", " ".join(others)

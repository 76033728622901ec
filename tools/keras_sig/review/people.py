"""Who the people in a header are on the forge."""

import re
from collections.abc import Sequence

from keras_sig.model.governance import Governance
from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_person import Person


def handle_of(person: Person, governance: Governance) -> str:
    """Return the handle of a person of a header.

    It is the `@handle` that stands there, else that of the same mail or name
    in `governance.toml`, else it is made from the mail or name.
    """
    for text in (person.contact, person.name):
        if text.startswith("@"):
            return _plain(text[1:].lower())
    contact, name = person.contact.casefold(), person.name.casefold()
    for known in governance.people.values():
        if known.mail.casefold() == contact and contact:
            return known.handle
        if known.name.casefold() == name and name:
            return known.handle
    text = contact.partition("@")[0] or name
    return _plain(text)


def _plain(text: str) -> str:
    # Whatever stands in a header, a handle has no Markdown in it.
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")[:39]


def authors_of(rfc: Rfc, governance: Governance) -> tuple[str, ...]:
    """Return the handles of the authors of a proposal."""
    named = [person for person in rfc.authors if not person.is_nobody]
    handles = [handle_of(person, governance) for person in named]
    return tuple(dict.fromkeys(handle for handle in handles if handle))


def sponsor_of(rfc: Rfc, governance: Governance, authors: Sequence[str]) -> str:
    """Return the first sponsor in the header that may be one, or nothing."""
    for person in rfc.sponsors:
        if person.is_nobody:
            continue
        handle = handle_of(person, governance)
        if "sponsor" in governance.roles(handle) and handle not in authors:
            return handle
    return ""

"""A proposal as plain values, for `--json`."""

from typing import Any

from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_person import Person

SCHEMA = 1


def summary_of(rfc: Rfc) -> dict[str, Any]:
    """Return what a list of proposals shows."""
    return {
        "name": rfc.name,
        "path": rfc.path,
        "title": rfc.title,
        "status": rfc.status or None,
        "status_text": rfc.status_text,
        "authors": [_person(person) for person in rfc.authors],
        "sponsors": [_person(person) for person in rfc.sponsors],
        "updated": rfc.updated,
        "number": rfc.number or None,
        "obsoletes": rfc.obsoletes or None,
    }


def record_of(rfc: Rfc) -> dict[str, Any]:
    """Return all that is known of one proposal."""
    return {
        **summary_of(rfc),
        "header": rfc.header,
        "sections": [
            {
                "level": section.level,
                "title": section.title,
                "line": section.line,
                "end_line": section.end_line,
            }
            for section in rfc.sections
        ],
        "blocks": [
            {
                "language": fence.language,
                "role": fence.role,
                "name": fence.name,
                "line": fence.line,
                "end_line": fence.end_line,
            }
            for fence in rfc.fences
        ],
    }


def _person(person: Person) -> dict[str, str | None]:
    return {
        "name": person.name,
        "contact": person.contact or None,
        "organisation": person.organisation or None,
    }

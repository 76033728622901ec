"""A proposal as plain values, for `--json`; see `rfc.schema.json`."""

from typing import Any

from keras_sig.commands.rfc_catalogue import Listed
from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_person import Person

SCHEMA = 1


def list_of(listed: list[Listed], problems: list[str]) -> dict[str, Any]:
    """Return many proposals, and why other files are none."""
    return {
        "schema": SCHEMA,
        "rfcs": [
            {**summary_of(one.rfc), "source": one.source or None}
            for one in listed
        ],
        "problems": problems,
    }


def summary_of(rfc: Rfc) -> dict[str, Any]:
    """Return what a list of proposals shows."""
    return {
        "name": rfc.name,
        "path": rfc.path,
        "title": rfc.title,
        "status": rfc.status or None,
        "status_text": rfc.status_text,
        "authors": _people(rfc.authors),
        "sponsors": _people(rfc.sponsors),
        "contributors": _people(rfc.contributors),
        "created": rfc.created or None,
        "updated": rfc.updated,
        "updated_on": rfc.updated_on or None,
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
                "text": fence.text,
                "closed": fence.closed,
            }
            for fence in rfc.fences
        ],
    }


def _people(people: list[Person]) -> list[dict[str, str | None]]:
    return [_person(person) for person in people if not person.is_nobody]


def _person(person: Person) -> dict[str, str | None]:
    return {
        "name": person.name,
        "contact": person.contact or None,
        "organisation": person.organisation or None,
    }

"""The approved specification against what an implementation exposes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keras_spec.compare import Change, compare_signatures
from keras_spec.edition import Edition
from keras_spec.signature import Parameter, Signature


@dataclass(frozen=True)
class Audit:
    """Differences in both directions.

    Args:
        unapproved: Public paths of the implementation without a page.
        missing: Public paths of pages that the implementation lacks.
        changes: From the approved signatures to those of the implementation.
    """

    unapproved: list[str]
    missing: list[str]
    changes: list[Change]


def audit(edition: Edition, symbols: Mapping[str, Mapping[str, Any]]) -> Audit:
    """Compare the pages with the surface of an implementation.

    Args:
        edition: The approved pages.
        symbols: What `python -m keras_conformance.surface` prints, by path.

    Returns:
        The differences, sorted.
    """
    exposed = {
        path: entry
        for home, entry in symbols.items()
        for path in (home, *entry["aliases"])
    }
    approved = {
        path: page
        for home, page in edition.pages.items()
        for path in (home, *page.aliases)
    }
    changes = [
        change
        for home, page in edition.pages.items()
        if page.signature and "parameters" in exposed.get(home, {})
        for change in compare_signatures(
            home, _constructor(page.signature), _read(home, exposed[home])
        )
    ]
    return Audit(
        sorted(exposed.keys() - approved.keys()),
        sorted(approved.keys() - exposed.keys()),
        changes,
    )


def _constructor(signature: Signature) -> Signature:
    """Return the signature without what introspection does not compare."""
    return Signature(signature.name, signature.kind, signature.parameters)


def _read(path: str, entry: Mapping[str, Any]) -> Signature:
    parameters = tuple(Parameter(**p) for p in entry["parameters"])
    return Signature(path.rsplit(".", 1)[-1], entry["kind"], parameters)

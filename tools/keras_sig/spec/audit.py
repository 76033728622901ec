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
        hidden: Public paths whose parameters the implementation does not
            show: introspection sees the `*args, **kwargs` of a wrapper.
    """

    unapproved: list[str]
    missing: list[str]
    changes: list[Change]
    hidden: list[str]


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
    changes: list[Change] = []
    hidden = []
    for home, page in edition.pages.items():
        if not page.signature or "parameters" not in exposed.get(home, {}):
            continue
        received = _read(home, exposed[home])
        found = compare_signatures(home, _constructor(page.signature), received)
        if found and _is_wrapper(received):
            hidden.append(home)
        else:
            changes += found
    return Audit(
        sorted(exposed.keys() - approved.keys()),
        sorted(approved.keys() - exposed.keys()),
        changes,
        sorted(hidden),
    )


def _is_wrapper(signature: Signature) -> bool:
    """Return whether a signature is `*args, **kwargs`, which says nothing."""
    kinds = [parameter.kind for parameter in signature.parameters]
    return kinds == ["variadic", "keywords"]


def _constructor(signature: Signature) -> Signature:
    """Return the signature without what introspection does not compare."""
    return Signature(signature.name, signature.kind, signature.parameters)


def _read(path: str, entry: Mapping[str, Any]) -> Signature:
    parameters = tuple(Parameter(**p) for p in entry["parameters"])
    return Signature(path.rsplit(".", 1)[-1], entry["kind"], parameters)

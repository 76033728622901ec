"""Read an edition back from JSON that `sig spec export` wrote."""

from collections.abc import Mapping
from typing import Any

from keras_spec.api_entry import Api, ApiEntry, Requirement
from keras_spec.export import SCHEMA
from keras_spec.signature import Parameter, Signature

# Keys of a clause that are no data of it.
APART = {"id", "kind", "sentence"}


def read_export(exported: Mapping[str, Any], path: str) -> Api:
    """Return what can be compared of an exported edition.

    Args:
        exported: What `keras_spec.export.export` returned.
        path: String, the file it was read from.

    Returns:
        The entries, by symbol.

    Raises:
        ValueError: if it is something else, with what was expected.
    """
    if exported.get("schema") != SCHEMA:
        raise ValueError(
            f"an export of schema {SCHEMA}, as `sig spec export` writes it"
        )
    try:
        return {
            symbol: _entry(symbol, page, path)
            for symbol, page in exported["symbols"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(
            f"an export as `sig spec export` writes it ({error!r})"
        ) from None


def _entry(symbol: str, page: Mapping[str, Any], path: str) -> ApiEntry:
    signature = page["signature"]
    return ApiEntry(
        symbol,
        read_signature(signature) if signature else None,
        tuple(page["aliases"]),
        page["definition"],
        {
            clause["id"]: Requirement(
                clause["kind"],
                {k: v for k, v in clause.items() if k not in APART},
            )
            for clause in page["clauses"]
        },
        path,
    )


def read_signature(plain: Mapping[str, Any]) -> Signature:
    """Return the signature that plain values describe."""
    methods = plain.get("methods", {})
    return Signature(
        plain["name"],
        plain["kind"],
        tuple(Parameter(**p) for p in plain["parameters"]),
        tuple(plain.get("bases", ())),
        {
            name: read_signature({"name": name, **method})
            for name, method in methods.items()
        },
        decorator=plain.get("decorator", ""),
    )

"""The specification as JSON, for programs in other languages."""

from typing import Any

from keras_spec.api_entry import as_json
from keras_spec.edition import Edition
from keras_spec.page import Page
from keras_spec.signature import Signature

SCHEMA = 1


def export(edition: Edition) -> dict[str, Any]:
    """Return the edition as a dictionary of JSON values.

    NaN and infinities, which JSON lacks, are the strings `"nan"`, `"inf"`
    and `"-inf"`.
    """
    return {
        "schema": SCHEMA,
        "rfcs": edition.rfcs,
        "symbols": {
            symbol: _page(page) for symbol, page in edition.pages.items()
        },
    }


def _page(page: Page) -> dict[str, Any]:
    return {
        "rfc": page.rfcs,
        "aliases": page.aliases,
        "summary": page.intro.split("\n\n")[0],
        "signature": _signature(page.signature) if page.signature else None,
        "definition": page.definition.text if page.definition else None,
        "clauses": [
            {
                "id": clause.id,
                "kind": clause.kind,
                "sentence": clause.sentence,
                **as_json(clause.data),
            }
            for clause in page.clauses
        ],
        "retired": page.retired,
        "examples": [fence.text for fence in page.examples],
    }


def _signature(signature: Signature) -> dict[str, Any]:
    return {
        "name": signature.name,
        "kind": signature.kind,
        "decorator": signature.decorator,
        "bases": list(signature.bases),
        "parameters": [
            {"name": p.name, "kind": p.kind, "default": p.default}
            for p in signature.parameters
        ],
        "methods": {
            name: _signature(method)
            for name, method in signature.methods.items()
        },
    }

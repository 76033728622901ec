"""What can be compared of one object, wherever it is known from."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from keras_spec.clause import Clause
from keras_spec.edition import Edition
from keras_spec.page import Page
from keras_spec.signature import Signature


@dataclass(frozen=True)
class Requirement:
    """A clause as it is compared.

    Args:
        kind: String.
        data: Values of JSON.
        line: Integer, counted from 1.
    """

    kind: str
    data: Mapping[str, Any]
    line: int = 1

    @property
    def text(self) -> str:
        """The same for the same requirement, whatever the order of keys."""
        return json.dumps([self.kind, self.data], sort_keys=True)


@dataclass(frozen=True)
class ApiEntry:
    """One public object.

    Args:
        symbol: String, the public path.
        signature: `Signature`, None where it is not known.
        aliases: Tuple of other public paths.
        definition: String, the text of the definition, or None.
        clauses: Mapping from ids to `Requirement`.
        path: String, the file that says so.
        line: Integer, counted from 1.
        definition_line: Integer, counted from 1.
        is_page: Boolean, whether it has a page, not only a public path.
        ancestors: Tuple of names, all bases of a class that was looked at.
    """

    symbol: str
    signature: Signature | None
    aliases: tuple[str, ...] = ()
    definition: str | None = None
    clauses: Mapping[str, Requirement] = field(default_factory=dict)
    path: str = ""
    line: int = 1
    definition_line: int = 1
    is_page: bool = True
    ancestors: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """All public paths, the own one first."""
        return (self.symbol, *self.aliases)


Api = Mapping[str, ApiEntry]


def api_of(edition: Edition) -> Api:
    """Return the entries of an edition, by symbol."""
    return {symbol: _entry(page) for symbol, page in edition.pages.items()}


def _entry(page: Page) -> ApiEntry:
    definition = page.definition
    return ApiEntry(
        page.symbol,
        page.signature,
        tuple(page.aliases),
        definition.text if definition else None,
        {clause.id: _requirement(clause) for clause in page.clauses},
        page.path,
        page.line,
        definition.line if definition else page.line,
    )


def _requirement(clause: Clause) -> Requirement:
    return Requirement(clause.kind, as_json(clause.data), clause.line)


def as_json(value: Any) -> Any:
    """Return values of JSON: `"nan"` and `"inf"` for what it lacks."""
    if isinstance(value, Mapping):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value

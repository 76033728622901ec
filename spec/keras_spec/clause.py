"""Clauses: requirements with a permanent id that a program can check."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keras_spec.clause_rules import KINDS, check_clause
from keras_spec.errors import Problem, SpecError

__all__ = ["KINDS", "Clause", "parse_clause"]


@dataclass(frozen=True)
class Clause:
    """One requirement of the specification.

    Args:
        id: String, permanent: `layers.Dense/value`.
        symbol: String, the public path whose page holds it.
        kind: String, one of `KINDS`.
        sentence: String, what it requires, in words.
        data: The table of the fence, without `kind`.
        path: String, the file.
        line: Integer, the line of the fence, counted from 1.
    """

    id: str
    symbol: str
    kind: str
    sentence: str
    data: Mapping[str, Any]
    path: str
    line: int


def parse_clause(
    text: str, name: str, symbol: str, sentence: str, path: str, line: int
) -> Clause:
    """Read the text of a `toml clause` fence.

    Raises:
        SpecError: with every problem of the clause.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        row, column = (int(n) for n in where.groups()) if where else (1, 1)
        problem = Problem(path, line + row, column, f"Not TOML: {error}.")
        raise SpecError([problem]) from None
    kind = data.pop("kind", None)
    messages = check_clause(name, symbol, sentence, kind, data)
    if messages:
        raise SpecError(
            Problem(path, line, 1, f"Clause {name or '?'}: {m}", fix)
            for m, fix in messages
        )
    return Clause(name, symbol, kind, sentence, data, path, line)

"""The conformance matrix: symbols by implementations, down to clauses."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from keras_sig.model.atomic import write_text
from keras_sig.model.repository import Repository
from keras_sig.site.results_file import (
    STATUSES,
    ResultsFile,
    read_results,
    read_results_file,
)
from keras_sig.site.specification import read_specification
from keras_sig.templating import render
from keras_spec.clause import Clause
from keras_spec.page import file_of

SIGNS = {
    "passed": "✓",
    "failed": "✗",
    "crashed": "✗",
    "hung": "✗",
    "error": "!",
    "known": "≈",
    "unsupported": "–",
    "not run": "·",
}
NOT_RUN = ("not run", "")


class Matrix(NamedTuple):
    """What the templates show.

    Args:
        columns: List of dictionaries, an implementation each.
        families: List of pairs, a name and its symbols; a symbol is a
            dictionary with its cells and clauses.
        total: Integer, clauses of the specification: the denominator.
        strangers: List of strings, ids in results that are no clauses.
    """

    columns: list[dict[str, Any]]
    families: list[tuple[str, list[dict[str, Any]]]]
    total: int
    strangers: list[str]


def build_matrix(
    results: Sequence[ResultsFile], clauses: Iterable[Clause]
) -> Matrix:
    """Return the matrix; what was not run counts against nobody's share.

    Every clause of the specification is in it, whatever the results have.

    Args:
        results: List of `ResultsFile`, a column each.
        clauses: The clauses of the specification.
    """
    ordered = sorted(clauses, key=lambda c: (_family(c.symbol), c.symbol))
    known = {clause.id for clause in ordered}
    checked = [clause for clause in ordered if clause.kind != "unspecified"]
    families = [
        (
            family,
            [
                _symbol(symbol, list(own), results)
                for symbol, own in groupby(inside, lambda c: c.symbol)
            ],
        )
        for family, inside in groupby(checked, lambda c: _family(c.symbol))
    ]
    strangers = {i for r in results for i in r.outcomes if i not in known}
    columns = [_column(result, checked) for result in results]
    return Matrix(columns, families, len(checked), sorted(strangers))


def _family(symbol: str) -> str:
    parts = symbol.split(".")
    return parts[1] if len(parts) > 2 else "keras"


def _column(result: ResultsFile, clauses: Sequence[Clause]) -> dict[str, Any]:
    counts = Counter(
        result.outcomes.get(clause.id, NOT_RUN)[0] for clause in clauses
    )
    return {
        "label": result.label,
        "detail": result.detail,
        "edition": result.edition,
        "counts": [(s, counts[s]) for s in reversed(STATUSES) if counts[s]],
        "passed": counts["passed"],
    }


def _symbol(
    symbol: str, clauses: list[Clause], results: Sequence[ResultsFile]
) -> dict[str, Any]:
    rows = [_clause(clause, results) for clause in clauses]
    cells = []
    for column, result in enumerate(results):
        counts = Counter(row["outcomes"][column]["status"] for row in rows)
        worst = next(status for status in STATUSES if counts[status])
        said = ", ".join(f"{counts[s]} {s}" for s in STATUSES if counts[s])
        cells.append(
            {
                "status": worst,
                "sign": SIGNS[worst],
                "passed": counts["passed"],
                "said": f"{result.label}: {said}",
            }
        )
    page = file_of(symbol).removesuffix(".md")
    return {"name": symbol, "page": page, "clauses": rows, "cells": cells}


def _clause(clause: Clause, results: Sequence[ResultsFile]) -> dict[str, Any]:
    outcomes = []
    for result in results:
        status, message = result.outcomes.get(clause.id, NOT_RUN)
        outcomes.append(
            {
                "label": result.label,
                "status": status,
                "sign": SIGNS[status],
                "message": message,
            }
        )
    return {
        "id": clause.id,
        "kind": clause.kind,
        "sentence": _code_parts(clause.sentence),
        "outcomes": outcomes,
    }


def _code_parts(sentence: str) -> list[tuple[bool, str]]:
    """Return the parts of a sentence; true are those in back quotes."""
    parts = " ".join(sentence.split()).split("`")
    if len(parts) % 2 == 0:
        return [(False, "`".join(parts))]
    return [(at % 2 == 1, part) for at, part in enumerate(parts) if part]


def render_matrix(
    templates: Path,
    results: Sequence[dict[str, Any]],
    clauses: Iterable[Clause],
    path: Path,
) -> None:
    """Write the matrix as one HTML file that works from anywhere.

    Args:
        templates: Path, the folder of templates.
        results: List of dictionaries, contents of `results.json`.
        clauses: The clauses of the specification.
        path: Path, the file to write.
    """
    read = [read_results(r, f"results {n}") for n, r in enumerate(results, 1)]
    _write(templates, build_matrix(read, clauses), path)


def write_matrix(
    repository: Repository, results_folder: Path, output: Path
) -> Path:
    """Write the matrix of all results in a folder; return its path.

    Raises:
        SigError: if a file in the folder holds no results.
    """
    files = sorted(results_folder.glob("*.json"))
    results = [read_results_file(file) for file in files]
    clauses = read_specification(repository).checks.values()
    matrix = build_matrix(results, clauses)
    _write(repository.templates, matrix, output)
    return output


def _write(templates: Path, matrix: Matrix, path: Path) -> None:
    content = render(
        templates, "site_matrix.html.j2", matrix=matrix, spec="", signs=SIGNS
    )
    write_text(path, content)

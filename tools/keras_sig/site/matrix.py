"""The conformance matrix: symbols by implementations, down to clauses."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from keras_sig.model.atomic import write_text
from keras_sig.model.repository import Repository
from keras_sig.reading.results_file import (
    STATUSES,
    ResultsFile,
    read_results,
    read_results_file,
)
from keras_sig.reading.results_file import Clause as Outcome
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
# A label, and outcomes by the id of the clause.
Column = tuple[str, Mapping[str, Outcome]]


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
    results: Sequence[ResultsFile],
    clauses: Iterable[Clause],
    names: Sequence[str] = (),
    *,
    whole: bool = False,
) -> Matrix:
    """Return the matrix; what was not run is not passed.

    Every clause of the specification is in it, whatever the results have. A
    run of a profile is measured by the profile, and says so; where all runs
    are of profiles, only those are shown, unless the whole is asked for.

    Args:
        results: List of `ResultsFile`, a column each.
        clauses: The clauses of the specification.
        names: What to tell runs of the same implementation apart by.
        whole: Boolean, whether all clauses are shown in any case.
    """
    labels = _labels(results, names)
    ordered = sorted(clauses, key=lambda c: (_family(c.symbol), c.symbol))
    known = {clause.id for clause in ordered}
    checked = [clause for clause in ordered if clause.kind != "unspecified"]
    if not whole and results and all(result.profile for result in results):
        part = {i for result in results for i in result.outcomes}
        checked = [clause for clause in checked if clause.id in part]
    by_id = [(lb, r.outcomes) for lb, r in zip(labels, results, strict=True)]
    families = [
        (
            family,
            [
                _symbol(symbol, list(own), by_id)
                for symbol, own in groupby(inside, lambda c: c.symbol)
            ],
        )
        for family, inside in groupby(checked, lambda c: _family(c.symbol))
    ]
    strangers = {i for _, found in by_id for i in found if i not in known}
    columns = [
        {"label": label, **_column(result, checked)}
        for label, result in zip(labels, results, strict=True)
    ]
    return Matrix(columns, families, len(checked), sorted(strangers))


def _labels(results: Sequence[ResultsFile], names: Sequence[str]) -> list[str]:
    """Return the labels; where two are the same, with what tells them apart."""
    names = names or [f"run {n}" for n in range(1, len(results) + 1)]
    labels = [result.label for result in results]
    return [
        label if labels.count(label) == 1 else f"{label}, {name}"
        for label, name in zip(labels, names, strict=True)
    ]


def _family(symbol: str) -> str:
    parts = symbol.split(".")
    return parts[1] if len(parts) > 2 else "keras"


def _column(result: ResultsFile, clauses: Sequence[Clause]) -> dict[str, Any]:
    outcomes, who = result.outcomes, result.implementation
    if result.profile:
        clauses = [clause for clause in clauses if clause.id in outcomes]
    counts = Counter(_status(outcomes, clause.id) for clause in clauses)
    detail = [f"{who.backend} {who.backend_version}", who.device]
    detail += [] if result.modes == ["eager"] else [", ".join(result.modes)]
    return {
        "detail": ", ".join(detail),
        "edition": result.edition,
        "counts": [(s, counts[s]) for s in reversed(STATUSES) if counts[s]],
        "passed": counts["passed"],
        "total": len(clauses),
    }


def _status(outcomes: Mapping[str, Outcome], name: str) -> str:
    return outcomes[name].status if name in outcomes else "not run"


def _symbol(
    symbol: str, clauses: list[Clause], results: Sequence[Column]
) -> dict[str, Any]:
    rows = [_clause(clause, results) for clause in clauses]
    cells = []
    for column, (label, _) in enumerate(results):
        counts = Counter(row["outcomes"][column]["status"] for row in rows)
        worst = next(status for status in STATUSES if counts[status])
        said = ", ".join(f"{counts[s]} {s}" for s in STATUSES if counts[s])
        cells.append(
            {
                "status": worst,
                "sign": SIGNS[worst],
                "passed": counts["passed"],
                "said": f"{label}: {said}",
            }
        )
    page = file_of(symbol).removesuffix(".md")
    return {"name": symbol, "page": page, "clauses": rows, "cells": cells}


def _clause(clause: Clause, results: Sequence[Column]) -> dict[str, Any]:
    outcomes = []
    for label, by_id in results:
        found = by_id.get(clause.id)
        status = found.status if found else "not run"
        outcomes.append(
            {
                "label": label,
                "status": status,
                "sign": SIGNS[status],
                "message": found.message if found else "",
                "failure": found and found.failure,
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
    matrix = build_matrix(results, clauses, [file.stem for file in files])
    _write(repository.templates, matrix, output)
    return output


def _write(templates: Path, matrix: Matrix, path: Path) -> None:
    content = render(
        templates, "site_matrix.html.j2", matrix=matrix, spec="", signs=SIGNS
    )
    write_text(path, content)

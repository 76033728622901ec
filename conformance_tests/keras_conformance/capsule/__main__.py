"""The exporter of capsules as a program."""

import argparse
import hashlib
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from keras_conformance.adapters import Adapter, find_adapter
from keras_conformance.bad_input import BadInput
from keras_conformance.capsule.export import Contents, collect
from keras_conformance.capsule.write_capsule import (
    MANIFEST,
    as_json,
    check_output,
    list_files,
    write_capsule,
)
from keras_conformance.load_pages import PAGES, load_pages
from keras_conformance.outcome import Outcome
from keras_conformance.report import Progress
from keras_conformance.results import edition_hash
from keras_conformance.selection import select
from keras_conformance.subject import Subject
from keras_spec.clause import Clause
from keras_spec.edition import Edition

SCHEMA = 1
RUNNER = Path(__file__).parents[1] / "replay"
REFERENCE = "keras_reference"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m keras_conformance.capsule",
        description="Export the compiled functions of the value clauses.",
    )
    add = parser.add_argument
    add("--pages", type=Path, default=PAGES, help="folder of pages")
    add("--symbol", action="append", default=[], metavar="PATH")
    add("--clause", action="append", default=[], metavar="ID")
    add("--output", type=Path, required=True, help="a folder, or FILE.zip")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Export; return 0, or 2 for bad input."""
    options = build_parser().parse_args(arguments)
    try:
        check_output(options.output)
        edition = load_pages(options.pages)
        clauses = choose(edition, options.symbol, options.clause)
        adapter = find_adapter(REFERENCE, "tensorflow", "cpu")
        contents = _collect(adapter, edition, clauses)
        if not contents.files:
            raise BadInput(f"No case can be exported:\n{_reasons(contents)}")
    except BadInput as error:
        print(f"keras_conformance.capsule: {error}", file=sys.stderr)
        return 2
    contents.files.update(runner())
    manifest = as_json(make_manifest(contents, adapter, edition))
    write_capsule({**contents.files, MANIFEST: manifest}, options.output)
    _print_summary(contents, options.output, manifest)
    return 0


def choose(
    edition: Edition, symbols: Sequence[str], ids: Sequence[str]
) -> list[Clause]:
    """Return the value clauses that were asked for.

    Raises:
        BadInput: if there is none.
    """
    chosen = select(edition.clauses.values(), symbols, ids)
    clauses = [clause for clause in chosen if clause.kind == "value"]
    if not clauses:
        kinds = ", ".join(sorted({clause.kind for clause in chosen}))
        raise BadInput(
            f"Expected clauses of the kind value. Received: {kinds}. "
            "Fix: name a symbol whose page has a definition."
        )
    return clauses


def _collect(
    adapter: Adapter, edition: Edition, clauses: Sequence[Clause]
) -> Contents:
    pages = edition.pages
    progress = Progress(len(clauses))
    subjects = {
        clause.symbol: Subject(adapter, edition, pages[clause.symbol])
        for clause in clauses
    }
    try:
        return collect(
            [(subjects[clause.symbol], clause) for clause in clauses],
            lambda clause: progress.show(Outcome(clause, "passed")),
        )
    finally:
        progress.close()


def runner() -> dict[str, bytes]:
    """Return the files of what replays a capsule, which needs nothing else."""
    return {
        f"replay/{path.name}": path.read_bytes()
        for path in sorted(RUNNER.glob("*.py"))
        if not path.name.endswith("_test.py")
    }


def make_manifest(
    contents: Contents, adapter: Adapter, edition: Edition
) -> dict[str, Any]:
    """Return what the capsule says of itself."""
    clauses = contents.clauses
    left_out = [reason for c in clauses for reason in c["left_out"]]
    names = contents.files
    return {
        "schema": SCHEMA,
        "edition": edition_hash(edition),
        "implementation": {
            **adapter.describe(),
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
        "counts": {
            "clauses": len(clauses),
            "cases": sum(clause["cases"] for clause in clauses),
            "functions": sum(n.startswith("functions/") for n in names),
            "left_out": sum(reason["cases"] for reason in left_out),
        },
        "clauses": clauses,
        "files": list_files(contents.files),
    }


def _reasons(contents: Contents) -> str:
    counts: dict[str, int] = {}
    for clause in contents.clauses:
        for entry in clause["left_out"]:
            reason = entry["reason"]
            counts[reason] = counts.get(reason, 0) + entry["cases"]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "\n".join(f"{count:>8}  {reason}" for reason, count in ordered)


def _print_summary(contents: Contents, path: Path, manifest: bytes) -> None:
    cases = sum(clause["cases"] for clause in contents.clauses)
    functions = sum(name.startswith("functions/") for name in contents.files)
    print(
        f"{cases} cases of {len(contents.clauses)} clauses, "
        f"{functions} functions in {path}"
    )
    if reasons := _reasons(contents):
        print(f"Left out:\n{reasons}")
    print(f"sha256 of the manifest: {hashlib.sha256(manifest).hexdigest()}")


if __name__ == "__main__":
    sys.exit(main())

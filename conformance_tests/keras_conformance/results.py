"""The results of a run as JSON; the schema is `results.schema.json`."""

import hashlib
import json
import os
import platform
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from keras_conformance.outcome import STATUSES, Outcome
from keras_conformance.run import Run
from keras_spec.edition import Edition

SCHEMA = 1
SCHEMA_FILE = Path(__file__).with_name("results.schema.json")


def as_record(run: Run) -> dict[str, Any]:
    """Return the results as plain values."""
    counts = Counter(outcome.status for outcome in run.outcomes)
    return {
        "schema": SCHEMA,
        "implementation": {
            **run.implementation,
            "module": run.plan.impl,
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
        "edition": edition_hash(run.edition),
        "modes": list(run.plan.modes),
        "complete": run.complete,
        "profile": run.profile,
        "clauses": [_outcome(outcome) for outcome in run.outcomes],
        "stale": run.stale,
        "summary": {
            **{status: counts[status] for status in STATUSES},
            "total": len(run.outcomes),
        },
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    check, failure = outcome.check, outcome.failure
    record: dict[str, Any] = {
        "id": check.id,
        "symbol": check.symbol,
        "kind": check.kind,
        "sentence": " ".join(check.sentence.split()),
        "status": outcome.status,
        "cases": outcome.cases,
        "message": outcome.message,
        "seconds": round(outcome.seconds, 3),
    }
    if failure:
        record["failure"] = {
            "program": failure.program,
            "expected": failure.expected,
            "received": failure.received,
            # JSON has no infinity.
            "difference": _finite(failure.difference),
            "ulps": _finite(failure.ulps),
            "tolerance": failure.tolerance,
            "mode": failure.mode,
        }
    return record


def _finite(number: float | None) -> float | None:
    return number if number is not None and np.isfinite(number) else None


def edition_hash(edition: Edition) -> str:
    """Return what changes whenever a page does."""
    digest = hashlib.sha256()
    for symbol in sorted(edition.pages):
        digest.update(edition.pages[symbol].markdown.encode())
    return f"sha256:{digest.hexdigest()[:16]}"


def write_results(run: Run, path: Path) -> None:
    """Write the results; the file is whole or is not there."""
    write_text(
        json.dumps(as_record(run), indent=1, allow_nan=False) + "\n", path
    )


def write_text(text: str, path: Path) -> None:
    """Write a file that is whole, or is as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(beside, 0o644)
    os.replace(beside, path)

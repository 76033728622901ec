"""What tests of results share: results of a run that never was."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

STATUSES = (
    *("passed", "failed", "error", "crashed", "hung", "unsupported", "known"),
)


def make_results(
    statuses: Mapping[str, str],
    name: str = "keras",
    version: str = "3",
    message: str = "",
    **more: Any,
) -> dict[str, Any]:
    """Return results with the given status of each clause."""
    counts = Counter(statuses.values())
    clauses = [_clause(*item, message) for item in statuses.items()]
    return {
        "schema": 1,
        "implementation": {
            "name": name,
            "module": name,
            "version": version,
            "backend": "tensorflow",
            "backend_version": "2",
            "device": "cpu",
            "python": "3.11",
            "numpy": "2",
        },
        "edition": "sha256:0123456789abcdef",
        "modes": ["eager"],
        "complete": True,
        "clauses": clauses,
        "stale": [],
        "summary": {
            **{status: counts[status] for status in STATUSES},
            "total": len(clauses),
        },
        **more,
    }


def _clause(clause: str, status: str, message: str) -> dict[str, Any]:
    return {
        "id": clause,
        "symbol": "keras." + clause.split("/")[0],
        "kind": "value",
        "sentence": "It holds.",
        "status": status,
        "cases": 1,
        "message": message,
        "seconds": 0.5,
    }

"""What the results of several runs say, in a few lines."""

import json
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

BAD = ("failed", "error", "crashed", "hung")


def read_report(path: Path) -> dict[str, Any]:
    """Return the results in a file of the suite."""
    report: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return report


def summary(reports: Sequence[Mapping[str, Any]]) -> str:
    """Return a table of families and implementations."""
    names = [report["implementation"]["name"] for report in reports]
    counts = [_by_family(report) for report in reports]
    families = sorted({f for count in counts for f, _ in count})
    width = max([len("all"), *map(len, families)])
    columns = [max(len(name), 9) + 2 for name in names]
    head = zip(names, columns, strict=True)
    lines = [" " * width + "".join(f"{n:>{w}}" for n, w in head)]
    for family in [*families, "all"]:
        cells = []
        for count, column in zip(counts, columns, strict=True):
            inside = [
                (status, number)
                for (f, status), number in count.items()
                if family in (f, "all")
            ]
            passed = sum(n for s, n in inside if s == "passed")
            cell = f"{passed}/{sum(n for _, n in inside)}"
            cells.append(f"{cell:>{column}}")
        lines.append(f"{family:<{width}}{''.join(cells)}")
    return "\n".join(lines)


def _by_family(report: Mapping[str, Any]) -> Counter[tuple[str, str]]:
    return Counter(
        (
            clause["symbol"].removeprefix("keras.").rpartition(".")[0]
            or "keras",
            clause["status"],
        )
        for clause in report["clauses"]
    )


def is_bad(report: Mapping[str, Any], strict: bool = False) -> bool:
    """Return whether the run has to fail, as the suite itself says."""
    counts = report["summary"]
    if strict and counts["unsupported"]:
        return True
    lost = any(counts.get(status) for status in BAD) or report["stale"]
    return bool(lost) or not (counts["passed"] or counts["known"])


def verdict(report: Mapping[str, Any], strict: bool = False) -> str:
    """Return one line that says how the run ended."""
    name, counts = report["implementation"]["name"], report["summary"]
    said = ", ".join(
        f"{counts[status]} {status}"
        for status in ("passed", *BAD, "unsupported", "known")
        if counts.get(status)
    )
    how = "has no unknown failure"
    if counts["passed"] == counts["total"] and not report["stale"]:
        how = "conforms"
    elif is_bad(report, strict):
        how = "does not conform"
    return f"{name} {how}: {said} of {counts['total']}."


def annotated(clause: Mapping[str, Any], mark: str = "#") -> str:
    """Return the program of a failed clause with what it is about.

    Args:
        clause: Dictionary, of a report.
        mark: String, what comments of its language begin with.
    """
    failure = clause["failure"]
    said = [
        f"{clause['id']}: {clause['sentence']}",
        *(f"expected {line}" for line in failure["expected"].splitlines()),
        *(f"received {line}" for line in failure["received"].splitlines()),
    ]
    comments = [
        f"{mark} {line}" for text in said for line in textwrap.wrap(text, 76)
    ]
    return "\n".join([*comments, failure["program"], ""])


def of_another_edition(folder: Path, edition: str) -> list[Path]:
    """Return the results in a folder that are of other pages."""
    files = sorted(folder.glob("*.json"))
    return [
        path for path in files if read_report(path).get("edition") != edition
    ]

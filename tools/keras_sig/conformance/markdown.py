"""Results in Markdown, for the text of a pull request."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keras_sig.conformance.difference import Difference
from keras_sig.reading.results_file import BAD, ResultsFile
from keras_sig.templating import render

# Longer lists belong in the results; forges cut long comments off.
MOST = 50
LONGEST = 200
# What Markdown, or the HTML in it, could take for something else.
MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&@-])")


def inert(text: str) -> str:
    """Return one line of Markdown that shows the beginning of a text."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = line[: LONGEST - 3] + "..."
    return MARKS.sub(r"\\\1", line)


def summary(templates: Path, results: Sequence[ResultsFile]) -> str:
    """Return a table of runs, and what failed in each."""
    rows = [_row(result) for result in results]
    return render(templates, "conformance_summary.md.j2", rows=rows, most=MOST)


def _row(result: ResultsFile) -> dict[str, Any]:
    counts = result.summary
    lost = [
        {"id": c.id, "status": c.status, "said": inert(c.message)}
        for c in result.clauses
        if c.status in BAD
    ]
    return {
        "label": inert(result.label),
        "passed": f"{counts.passed:,}",
        "total": f"{counts.total:,}",
        "failed": counts.failed + counts.error,
        "ended": counts.crashed + counts.hung,
        "known": counts.known,
        "unsupported": counts.unsupported,
        "edition": result.edition,
        "lost": lost,
    }


def difference_page(
    templates: Path, old: str, new: str, difference: Difference
) -> str:
    """Return what changed as tables."""
    rows = {
        title: [c._replace(message=inert(c.message)) for c in changes]
        for title, changes in (
            ("Broken", difference.broken),
            ("Mended", difference.mended),
            ("Otherwise changed", difference.others),
        )
    }
    return render(
        templates,
        "conformance_diff.md.j2",
        old=inert(old),
        new=inert(new),
        difference=difference,
        sections=rows.items(),
        most=MOST,
    )

"""A badge: how much of the specification an implementation passes."""

from pathlib import Path

from keras_sig.reading.results_file import ResultsFile
from keras_sig.templating import render

# From this share on, this colour; on each, white text is easy to read.
COLORS = (
    (1.0, "#11632a"),
    (0.9, "#3f6212"),
    (0.6, "#7a4b00"),
    (0.0, "#9c1c16"),
)
# How wide a character of the badge's font is, about.
CHARACTER = 6.6
MARGIN = 10


def badge(templates: Path, results: ResultsFile) -> str:
    """Return an SVG: `keras 3.15.1: 5,378 of 5,825`."""
    counts = results.summary
    share = counts.passed / counts.total
    label = results.label
    value = f"{counts.passed:,} of {counts.total:,}"
    widths = [round(len(t) * CHARACTER) + 2 * MARGIN for t in (label, value)]
    return render(
        templates,
        "conformance_badge.svg.j2",
        label=label,
        value=value,
        left=widths[0],
        right=widths[1],
        color=next(color for least, color in COLORS if share >= least),
    )

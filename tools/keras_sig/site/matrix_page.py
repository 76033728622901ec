"""The conformance matrix as a page of the site."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from keras_sig.reading.results_file import read_results_file
from keras_sig.site.matrix import SIGNS, build_matrix
from keras_sig.site.page_text import block, front_matter, inert_text
from keras_sig.site.site_source import SiteSource
from keras_sig.templating import render
from keras_spec.clause import Clause

INTRODUCTION = """# Conformance

Every clause of the [specification](../specification.md) on every implementation
that was checked. [What the words mean, and how to check
yours](../check.md).
"""


def write_matrix_page(
    source: SiteSource, files: Sequence[Path], clauses: Iterable[Clause]
) -> int:
    """Write the matrix and publish the results behind it; count them.

    Raises:
        SigError: if one of the files holds no results.
    """
    results = [read_results_file(path) for path in files]
    templates = source.repository.templates
    stems = [path.stem for path in files]
    # Each page of the specification leads to its row.
    matrix = build_matrix(results, clauses, stems, whole=True)
    content = render(
        templates,
        "site_matrix_body.html.j2",
        matrix=matrix,
        spec="../api/spec/",
        signs=SIGNS,
    )
    text = front_matter("Conformance", hide=["navigation", "toc"])
    text += INTRODUCTION + block(content, "matrix-page", searched=False)
    names = [path.name for path in files]
    for path in files:
        source.write_bytes(f"conformance/{path.name}", path.read_bytes())
    if files:
        links = [f"[{inert_text(n)}]({quote(n)})" for n in names]
        text += f"\nThe results as data: {', '.join(links)}.\n"
    source.write("conformance/index.md", text)
    for name in ("matrix.css", "matrix.js"):
        data = (templates / f"site_{name}").read_bytes()
        source.write_bytes(f"assets/{name}", data)
    return len(results)

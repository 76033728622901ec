"""How many clauses each symbol has, by kind, as a page of the site."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from keras_sig.site.page_text import block, front_matter
from keras_sig.site.site_source import SiteSource
from keras_sig.templating import render
from keras_spec.clause import Clause
from keras_spec.page import file_of

# The signature of a page needs no clause, and nobody may test the other.
UNCOUNTED = ("signature", "unspecified")
INTRODUCTION = """# Coverage

How many clauses the [specification](../specification.md) has for each symbol,
by kind. Each is checked for its signature as well. Those with the fewest come
first: they are where a clause is worth most.
"""


def write_coverage_page(source: SiteSource, clauses: Iterable[Clause]) -> int:
    """Write the page; return how many symbols have no clause at all."""
    symbols = coverage(clauses)
    content = render(
        source.repository.templates,
        "site_coverage.html.j2",
        symbols=symbols,
        spec="../api/spec/",
        total=sum(symbol["total"] for symbol in symbols),
    )
    text = front_matter("Coverage", hide=["navigation", "toc"])
    text += INTRODUCTION + block(content, "coverage", searched=False)
    source.write("conformance/coverage.md", text)
    return sum(not symbol["total"] for symbol in symbols)


def coverage(clauses: Iterable[Clause]) -> list[dict[str, Any]]:
    """Return each symbol with its clauses by kind, the fewest first."""
    ordered = sorted(clauses, key=lambda clause: clause.symbol)
    symbols = []
    for symbol, own in groupby(ordered, lambda clause: clause.symbol):
        kinds = Counter(clause.kind for clause in own)
        for kind in UNCOUNTED:
            kinds.pop(kind, None)
        symbols.append(
            {
                "name": symbol,
                "page": file_of(symbol).removesuffix(".md"),
                "total": kinds.total(),
                "kinds": sorted(kinds.items()),
            }
        )
    return sorted(symbols, key=lambda symbol: (symbol["total"], symbol["name"]))

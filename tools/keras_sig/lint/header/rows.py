"""The header has rows that the tools know, once each."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

KNOWN = {
    "status": "Status",
    "number": "RFC #",
    "authors": "Author(s)",
    "sponsors": "Sponsor",
    "contributors": "Contributor(s)",
    "reviewers": "Reviewer(s)",
    "created": "Created",
    "updated": "Updated",
    "obsoletes": "Obsoletes",
}


def check(document: Document) -> Iterator[Finding]:
    """Find unknown and repeated rows."""
    seen: set[str] = set()
    for row in document.rfc.rows:
        if row.key in seen:
            yield document.at(
                row.line,
                f"Expected each row of the header once. "
                f"Received: {row.label!r} again.",
                "join the rows: leave the first cell of further lines empty",
            )
        elif row.key not in KNOWN:
            near = nearest(row.key, KNOWN)
            names = [KNOWN[n] for n in near] or list(KNOWN.values())
            yield document.at(
                row.line,
                f"Expected a known row in the header. Received: {row.label!r}.",
                f"use {', '.join(names)}, or move it into the text",
            )
        seen.add(row.key)


RULE = Rule("header-rows", "The rows are known and come once.", check)

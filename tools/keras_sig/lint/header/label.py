"""Rows of the header have their usual names."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.header.rows import KNOWN
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

USUAL = {
    "authors": ("Author(s)", "Author", "Authors"),
    "sponsors": ("Sponsor", "Sponsors", "Sponsor(s)"),
    "contributors": ("Contributor(s)", "Contributor", "Contributors"),
    "reviewers": ("Reviewer(s)", "Reviewer", "Reviewers"),
}


def check(document: Document) -> Iterator[Finding]:
    """Find names that tools and readers have to guess."""
    for row in document.rfc.rows:
        if row.key not in KNOWN:
            continue
        usual = USUAL.get(row.key, (KNOWN[row.key],))
        if row.label in usual:
            continue
        text = document.rfc.lines[row.line - 1]
        column = text.find(row.label) + 1
        yield document.at(
            row.line,
            f"Expected {usual[0]!r} as the name of the row. "
            f"Received: {row.label!r}.",
            f"write **{usual[0]}**",
            max(column, 1),
            len(row.label) if column else 0,
            usual[0] if column else None,
        )


RULE = Rule("header-label", "Rows have their usual names.", check)

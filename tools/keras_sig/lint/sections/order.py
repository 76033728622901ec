"""Sections come in the order in which reviewers read."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.lint.sections.expected import EXPECTED, find_expected
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find sections that stand before one they belong behind."""
    last, last_name = -1, ""
    for name, section in find_expected(document.rfc).items():
        rank = EXPECTED.index(name)
        if rank < last:
            yield document.at(
                section.line,
                f"Expected `{name}` before `{last_name}`. "
                "Received: it comes behind.",
                f"order the sections: {', '.join(EXPECTED)}",
            )
        else:
            last, last_name = rank, name


RULE = Rule("section-order", "Sections come in the usual order.", check)

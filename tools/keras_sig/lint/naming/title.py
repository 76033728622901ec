"""There is one title, above the header."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a missing title, an empty one, a second one."""
    header = document.rfc.rows[0].line
    tops = [s for s in document.rfc.sections if s.level == 1]
    above = [s for s in tops if s.line < header]
    if not above or not above[0].title:
        yield document.at(
            above[0].line if above else header,
            "Expected one title above the header. Received: none.",
            "start the document with `# What is proposed`",
        )
    for section in tops[1:] if above else tops:
        yield document.at(
            section.line,
            f"Expected one heading of the first level. "
            f"Received: {section.title!r} too.",
            "use `##` for sections",
        )


RULE = Rule("naming-title", "There is one title, above the header.", check)

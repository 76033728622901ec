"""An example shows the proposal from end to end."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MOST = 20
WORDS = ("end-to-end", "end to end")


def check(document: Document) -> Iterator[Finding]:
    """Find a document without a runnable example of a whole workflow."""
    sections = [
        s
        for s in document.rfc.sections
        if any(word in s.title.casefold() for word in WORDS)
    ][:MOST]
    for fence in document.rfc.fences:
        if (fence.language, fence.role) != ("python", "example"):
            continue
        inside = any(s.line < fence.line <= s.end_line for s in sections)
        if fence.name in WORDS or inside:
            return
    yield document.at(
        sections[0].line if sections else document.title_line,
        "Expected an example from end to end that runs. Received: none.",
        "add `### End-to-end example` with a ```python example block that "
        "does what a user would do, imports included",
    )


RULE = Rule("code-example", "An example from end to end is there.", check)

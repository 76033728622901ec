"""The words of a link say where it leads."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

EMPTY = {"", "here", "link", "this", "this link", "click here", "url"}


def check(document: Document) -> Iterator[Finding]:
    """Find links without words, and with words that say nothing."""
    for link in document.links:
        if link.image or link.text is None or link.text.startswith("!"):
            continue
        words = link.text.strip(" *_")
        if words.casefold() in EMPTY:
            yield document.at(
                link.line,
                "Expected words that say where the link leads. "
                f"Received: {words or 'none'!r}.",
                "name what is there: `[the vote of May](...)`",
                link.start,
                len(link.text) + 2,
            )


RULE = Rule("link-text", "Links say where they lead.", check)

"""An image has a text for those who do not see it."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

EMPTY = {"", "image", "alt", "alt text", "alt_text", "drawing", "figure"}


def check(document: Document) -> Iterator[Finding]:
    """Find images without words, or with those of an editor."""
    for link in document.links:
        words = (link.text or "").strip()
        if link.image and words.casefold() in EMPTY:
            yield document.at(
                link.line,
                "Expected words for those who do not see the image. "
                f"Received: {words or 'none'!r}.",
                "say what it shows: `![what is seen](file.png)`",
                link.start - 1,
                len(link.text or "") + 3,
            )


RULE = Rule("image-text", "An image says what it shows.", check)

"""A new symbol is complete."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find new symbols without signature or without a sentence."""
    for page in document.symbols:
        if page.symbol in document.approved:
            continue
        missing = []
        if page.signature is None:
            missing.append("a ```python signature block")
        if not page.intro:
            missing.append("a sentence that says what it does")
        for part in missing:
            yield document.at(
                page.line,
                f"Expected {part} for the new symbol {page.symbol}. "
                "Received: none.",
                "add it below the heading, or correct the public path",
            )


RULE = Rule("api-new-symbol", "A new symbol is complete.", check)

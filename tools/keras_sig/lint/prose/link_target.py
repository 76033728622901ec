"""Relative links lead to files of the repository."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

FIX = "links start in the folder of the proposal; put its files beside it"


def check(document: Document) -> Iterator[Finding]:
    """Find links to files that are not there, or that leave the checkout."""
    for link in document.links:
        wrong = _wrong(document, link.target)
        if wrong:
            yield document.at(
                link.line,
                f"Expected a link to a file of the repository. "
                f"Received: {link.target!r} ({wrong}).",
                FIX,
                link.column,
                len(link.target),
            )


def _wrong(document: Document, target: str) -> str:
    if not target:
        return "empty"
    try:
        parts = urlsplit(target)
    except ValueError:
        return "not an address"
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        return "it starts at the root of a machine"
    try:
        resolved = Path(document.file.parent, path).resolve()
        if not resolved.is_relative_to(document.root.resolve()):
            return "it leaves the repository"
        return "" if resolved.exists() else "no such file"
    except (OSError, ValueError):
        return "not a path"


RULE = Rule("link-target", "Relative links lead to files.", check)

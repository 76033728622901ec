"""An image lies in the folder of its proposal."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find images of other sites and other folders."""
    folder = document.file.stem
    for link in document.links:
        if not link.image or not link.target:
            continue
        wrong = _wrong(folder, link.target)
        if wrong:
            yield document.at(
                link.line,
                f"Expected an image in {folder}/. Received: {wrong}.",
                f"put a copy into rfcs/{folder}/; the site shows no others",
                link.column,
                len(link.target),
            )


def _wrong(folder: str, target: str) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return "no address"
    if parts.scheme or parts.netloc:
        return f"one of {(parts.netloc or parts.scheme)[:60]}"
    path = PurePosixPath(unquote(parts.path))
    if path.parts[:1] != (folder,) or ".." in path.parts:
        return repr(target[:60])
    return ""


RULE = Rule("image-place", "An image lies with its proposal.", check)

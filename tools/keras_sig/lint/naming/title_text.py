"""The title is plain text."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MARKS = ("**", "__", "*", "_")
EMPTY_WORDS = frozenset(
    ("", "title", "of", "the", "a", "this", "your", "rfc", "proposal", "here")
)
LABELS = ("rfc:", "rfc -", "[rfc]", "tf-rfc", "proposal:")


def check(document: Document) -> Iterator[Finding]:
    """Find a title that is bold, ends with a stop or says it is a title."""
    tops = [s for s in document.rfc.sections[:1] if s.level == 1]
    for section in tops:
        if section.line != section.last_words:
            continue
        line = document.rfc.lines[section.line - 1].rstrip()
        written = line.lstrip("\ufeff #")
        if _is_placeholder(section.title):
            yield document.at(
                section.line,
                "Expected a title that says what is proposed. "
                f"Received: {written[:60]!r}.",
                "name the thing that is new, as `Layers that start faster`",
                line.index(written) + 1,
                len(written),
            )
            continue
        plain = _plain(written)
        if not written or plain == written:
            continue
        label = written.casefold().startswith(LABELS)
        yield document.at(
            section.line,
            f"Expected a title of plain text. Received: {_shown(written)!r}.",
            "remove emphasis, the full stop at the end and the word RFC",
            line.index(written) + 1,
            len(written),
            None if label else plain,
        )


def _is_placeholder(title: str) -> bool:
    """Tell whether a title has only words that a template has there."""
    words = title.casefold().split()
    letters = {"".join(filter(str.isalpha, word)) for word in words}
    return "title" in letters and letters <= EMPTY_WORDS


def _shown(title: str) -> str:
    """Return a title in short, with its end: the stop may be there."""
    return title if len(title) <= 60 else f"{title[:40]}...{title[-17:]}"


def _plain(title: str) -> str:
    for label in LABELS:
        if title.casefold().startswith(label):
            return title[len(label) :].strip()
    for mark in MARKS:
        inner = title[len(mark) : -len(mark)]
        if title == f"{mark}{inner}{mark}" and mark[0] not in inner:
            title = inner.strip()
    if title.endswith(".") and not title.endswith(".."):
        title = title[:-1]
    return title


RULE = Rule("naming-title-text", "The title is plain text.", check)

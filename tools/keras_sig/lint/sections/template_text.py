"""Nothing of the template is left in."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

FEWEST_WORDS = 4
STARTS = ("- ", "* ", "+ ", "|", "#")


def check(document: Document) -> Iterator[Finding]:
    """Find paragraphs that are those of the template, word for word."""
    known = _known(document.template)
    plain = " ".join(document.rfc.text.split())
    if not any(text in plain for text in known):
        return
    for line, text in _paragraphs(document.prose):
        if text in known:
            yield document.at(
                line,
                "Expected your own words. Received: the template's "
                f"{' '.join(text.split()[:6])!r}...",
                "replace or remove the paragraph",
            )


@lru_cache(maxsize=1)
def _known(template: str) -> frozenset[str]:
    lines = enumerate(template.splitlines(), 1)
    return frozenset(text for _, text in _paragraphs(lines))


def _paragraphs(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs and list items, with their first lines."""
    start, words, expected = 0, list[str](), 0
    for number, line in lines:
        text = line.strip()
        if not text or text.startswith(STARTS) or number != expected:
            yield from _long(start, words)
            words = []
        if text and not text.startswith(("#", "|", "<!--")):
            start = start if words else number
            words += text.lstrip("-*+| ").split()
        expected = number + 1
    yield from _long(start, words)


def _long(start: int, words: list[str]) -> Iterator[tuple[int, str]]:
    if len(words) >= FEWEST_WORDS:
        yield start, " ".join(words)


RULE = Rule("section-template", "No text of the template is left.", check)

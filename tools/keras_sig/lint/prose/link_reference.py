"""References and footnotes are defined, and definitions used."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import read_definitions, without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

BRACKETS = re.compile(r"\[([^\[\]]{1,200})\]")


def check(document: Document) -> Iterator[Finding]:
    """Find references to nothing, and definitions that nothing refers to."""
    places = {
        _key(label): (number, column)
        for number, column, label in read_definitions(document)
    }
    used: set[str] = set()
    for number, line in document.prose:
        if "[" not in line:
            continue
        text = without_code(line)
        for found in BRACKETS.finditer(text):
            key = _key(line[slice(*found.span(1))])
            if places.get(key) != (number, found.start() + 1):
                used.add(key)
            if key not in places and _refers(text, found):
                yield _undefined(document, number, found)
    for key, (number, column) in places.items():
        if key not in used:
            yield document.at(
                number,
                f"Expected a link that uses [{key}]. Received: none.",
                "remove the definition, or refer to it",
                column,
                len(key) + 2,
            )


def _undefined(
    document: Document, number: int, found: re.Match[str]
) -> Finding:
    return document.at(
        number,
        f"Expected a definition of {found[0]}. Received: none.",
        f"add a line `{found[0]}: address` or remove it",
        found.start() + 1,
        len(found[0]),
    )


def _refers(text: str, found: re.Match[str]) -> bool:
    """Tell `[words][label]` and `[^1]` from brackets in prose."""
    if found[1].startswith("^"):
        return found[1][1:].isalnum()
    start = text.rfind("[", 0, max(found.start() - 1, 0))
    if text[found.start() - 1 : found.start()] != "]" or start < 0:
        return False
    return not text[max(start - 1, 0) : start].strip(" (\"'!*_,.:;")


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


RULE = Rule("link-reference", "References are defined and used.", check)

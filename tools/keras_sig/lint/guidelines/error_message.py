"""An error says what was passed, what was expected and how to fix it."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import PYTHON
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

RAISE = re.compile(r"[ \t]*raise[ \t]+([A-Za-z_.]*(?:Error|Exception))\b")
# What the author of a subclass gets to read, or nobody.
QUIET = {"NotImplementedError", "StopIteration", "AssertionError"}
VALUE = re.compile(
    r"\{[^}]|%[sdrfg]|\.format\(|[\"'] *(?:\+|%|,) *\w|\w *\+ *[\"']"
)
EXPECTED = re.compile(
    r"\b(?:expect\w*|must|should|ha[sd]? to|have to|needs?|requires?|only|"
    r"one of|support\w*|at (?:least|most)|between|cannot|can't|can not)\b",
    re.I,
)
FIX = re.compile(
    r"\b(?:use|using|pass|set|call|try|consider|please|instead|make sure|"
    r"provided|ensure|provide|specify|add|remove|fix|convert|check|see|install)\b",
    re.I,
)
LONGEST = 20


def check(document: Document) -> Iterator[Finding]:
    """Find errors with half an answer."""
    for fence in document.rfc.fences:
        if fence.language.lower() not in PYTHON:
            continue
        lines = fence.text.split("\n")
        for number, line in enumerate(lines):
            match = RAISE.match(line)
            if not match or match[1].rpartition(".")[2] in QUIET:
                continue
            message = _message(lines[number : number + LONGEST], match.end())
            missing = _missing(message)
            if missing:
                yield document.at(
                    fence.line + 1 + number,
                    f"Expected an error that says {' and '.join(missing)}. "
                    f"Received: {match[1]}({_shown(message)}).",
                    'write "Expected ... Received: {value}. Fix: ..."',
                    len(line) - len(line.lstrip()) + 1 + fence.indent,
                )


def _message(lines: list[str], start: int) -> str:
    """Return what stands in the parentheses, on one line or on several."""
    depth = 0
    taken: list[str] = []
    for line in lines:
        for character in line[start:]:
            depth += (character == "(") - (character == ")")
            if depth == 0:
                return "".join(taken)[1:].strip()
            taken.append(character)
        taken.append(" ")
        start = 0
    return "".join(taken)[1:].strip()


def _missing(message: str) -> list[str]:
    if message and not any(mark in message for mark in "\"'"):
        # The message was made elsewhere.
        return []
    asked = {
        "what was passed": VALUE,
        "what was expected": EXPECTED,
        "how to fix it": FIX,
    }
    return [
        text for text, pattern in asked.items() if not pattern.search(message)
    ]


def _shown(message: str) -> str:
    text = " ".join(message.split())
    return text if len(text) <= 60 else f"{text[:57]}..."


RULE = Rule(
    "guide-error-message",
    "Errors say what was passed, expected and how to fix it.",
    check,
    "guidelines",
)

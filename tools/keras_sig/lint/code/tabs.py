"""Python is indented with spaces."""

import ast
from collections.abc import Iterator

from keras_sig.lint.code.parses import LANGUAGES, parse
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

WIDTH = 4


def check(document: Document) -> Iterator[Finding]:
    """Find tabs in the indentation of Python."""
    for fence in document.rfc.fences:
        if fence.language.lower() not in LANGUAGES or "\t" not in fence.text:
            continue
        certain = _means_the_same(fence)
        last = fence.end_line - 1 if fence.closed else fence.end_line
        for number in range(fence.line + 1, last + 1):
            line = document.rfc.lines[number - 1]
            lead = line[: len(line) - len(line.lstrip(" \t"))]
            if "\t" not in lead:
                continue
            yield document.at(
                number,
                "Expected spaces before Python. Received: a tab.",
                f"use {WIDTH} spaces for each level",
                lead.index("\t") + 1,
                len(lead) - lead.index("\t"),
                lead.expandtabs(WIDTH)[lead.index("\t") :] if certain else None,
            )


def _means_the_same(fence: Fence) -> bool:
    lines = fence.text.split("\n")
    bare = [line.lstrip(" \t") for line in lines]
    leads = [
        line[: len(line) - len(rest)].expandtabs(WIDTH)
        for line, rest in zip(lines, bare, strict=True)
    ]
    spaced = "\n".join(map(str.__add__, leads, bare))
    try:
        return ast.dump(parse(fence.text)) == ast.dump(parse(spaced))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


RULE = Rule("code-tabs", "Python is indented with spaces.", check)

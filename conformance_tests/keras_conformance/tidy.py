"""Printed programs, laid out so that a reader finds his way."""

from collections.abc import Iterator

WIDTH = 78
INDENT = "    "
PAIRS = {"(": ")", "[": "]", "{": "}"}
NUMPY = "import numpy as np"


def tidy(program: str) -> str:
    """Return the same program: imports first, lines of at most 78 columns.

    What is imported and not used is left out. No value is shortened.
    """
    head, _, body = program.partition("\n\n")
    moved = [line for line in body.splitlines() if line.startswith("import ")]
    kept = [line for line in body.splitlines() if line not in moved]
    imports = list(dict.fromkeys([*head.splitlines(), *moved]))
    if not any("np." in line for line in kept):
        imports = [line for line in imports if line != NUMPY]
    laid_out = [part for line in kept for part in lay_out(line)]
    return "\n".join([*imports, "", *laid_out])


def lay_out(line: str, width: int = WIDTH) -> list[str]:
    """Return a line of source text as lines that are not too long.

    It is broken inside its widest brackets, where any break is allowed.
    """
    widest = max(_brackets(line), key=lambda p: p[1] - p[0], default=None)
    if len(line) <= width or widest is None or widest[1] - widest[0] < 2:
        return [line]
    start, end = widest
    margin = line[: len(line) - len(line.lstrip())] + INDENT
    parts = [f"{margin}{part}" for part in _parts(line[start + 1 : end])]
    if any(list(_brackets(part)) for part in parts):
        inside = [row for part in parts for row in lay_out(part, width)]
    else:
        inside = _packed(parts, margin, width)
    tail = lay_out(margin.removesuffix(INDENT) + line[end:], width)
    return [line[: start + 1], *inside, *tail]


def _packed(parts: list[str], margin: str, width: int) -> list[str]:
    """Put as many short parts on a line as there is room for."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} {part.strip()}"
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _brackets(line: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost pair of brackets opens and closes."""
    start = 0
    for place, character, depth in _code(line):
        if character in PAIRS and depth == 1:
            start = place
        elif character in PAIRS.values() and depth == 0:
            yield start, place


def _parts(text: str) -> Iterator[str]:
    """Yield the parts between outermost commas, with their commas."""
    start = 0
    for place, character, depth in _code(text):
        if character == "," and depth == 0:
            yield text[start : place + 1].strip()
            start = place + 1
    if text[start:].strip():
        yield text[start:].strip()


def _code(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield what is not in a string: place, character, depth after it."""
    depth, quote, escaped = 0, "", False
    for place, character in enumerate(text):
        if quote:
            closes = character == quote and not escaped
            escaped = character == "\\" and not escaped
            quote = "" if closes else quote
            continue
        if character in "'\"":
            quote = character
            continue
        depth += (character in PAIRS) - (character in PAIRS.values())
        yield place, character, depth

"""Count lines of code: no blanks, comments or docstrings.

A signature counts as one line: those of the Keras API are given, and the
formatter spreads them over one line for each parameter. In an `__init__.py`
the names that it re-exports are free: it is a table of contents.
"""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SKIPPED = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Size:
    """The size of a function, a class or a file, in lines."""

    kind: str
    name: str
    lines: int


def sizes_of(path: Path) -> Iterator[Size]:
    """Yield the sizes of a file and of all that it defines."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    length = len(text.splitlines())
    if path.name == "__init__.py":
        length -= len(_lines_of_exports(tree))
    yield Size("file", path.name, length)
    code = _lines_with_code(text) - _lines_of_docstrings(tree)
    code -= _lines_of_signatures(tree)
    for node in ast.walk(tree):
        if not isinstance(node, Function | ast.ClassDef):
            continue
        span = set(range(node.lineno, (node.end_lineno or 0) + 1))
        if isinstance(node, Function):
            # Functions inside are counted for themselves.
            for inner in ast.walk(node):
                if isinstance(inner, Function) and inner is not node:
                    span -= set(range(inner.lineno, inner.end_lineno or 0))
        kind = "class" if isinstance(node, ast.ClassDef) else "function"
        yield Size(kind, node.name, len(span & code))


def _lines_of_exports(tree: ast.Module) -> set[int]:
    """Return the lines of imports and of `__all__`."""
    lines: set[int] = set()
    for node in tree.body:
        names = node.targets if isinstance(node, ast.Assign) else []
        is_all = any(
            isinstance(n, ast.Name) and n.id == "__all__" for n in names
        )
        if is_all or isinstance(node, ast.ImportFrom):
            lines |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    return lines


def _lines_with_code(text: str) -> set[int]:
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in SKIPPED:
            lines |= set(range(token.start[0], token.end[0] + 1))
    return lines


def _lines_of_docstrings(tree: ast.Module) -> set[int]:
    lines: set[int] = set()
    for node in ast.walk(tree):
        if not isinstance(node, Function | ast.ClassDef | ast.Module):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            first = node.body[0]
            lines |= set(range(first.lineno, (first.end_lineno or 0) + 1))
    return lines


def _lines_of_signatures(tree: ast.Module) -> set[int]:
    """Return the lines between a `def` and its body."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, Function):
            lines |= set(range(node.lineno + 1, node.body[0].lineno))
    return lines

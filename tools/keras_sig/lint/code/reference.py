"""Examples are written for what they are run with."""

import ast
import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

REFERENCE = "keras_reference"
USUAL = f"import {REFERENCE} as keras"
# Other roots of the same API, the longest first.
INSTALLED = ("tensorflow.python.keras", "tensorflow.keras", "keras")
TENSORFLOW = ("tf", "tensorflow")
PRIVATE = ("src", "_")
RUN = ("example", "not-yet")
NAMING = (ast.Import, ast.ImportFrom, ast.Attribute)
FROM = re.compile(r"from[ \t]+([\w.]+)")


class _Use(NamedTuple):
    """A place that speaks of an installed Keras.

    Args:
        node: The node of Python it is.
        written: String, what stands there.
        offset: Integer, how far behind the begin of the node.
        fix: String, what to write.
        replacement: String, or None where it is not certain.
    """

    node: ast.stmt | ast.expr | ast.alias
    written: str
    offset: int
    fix: str
    replacement: str | None


def check(document: Document) -> Iterator[Finding]:
    """Find examples that would run with whatever Keras is installed."""
    usual = False
    for fence in document.rfc.fences:
        if fence.language != "python" or fence.role not in RUN:
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(fence.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        nodes = [n for n in ast.walk(tree) if isinstance(n, NAMING)]
        usual = usual or any(map(_is_usual, nodes))
        lines = fence.text.split("\n")
        for node in sorted(nodes, key=lambda node: node.lineno):
            for use in _uses(node, lines, usual):
                yield _finding(document, fence, lines, use)


def _finding(
    document: Document, fence: Fence, lines: list[str], use: _Use
) -> Finding:
    begin = lines[use.node.lineno - 1].encode()[: use.node.col_offset].decode()
    column = fence.indent + len(begin) + use.offset
    line = fence.line + use.node.lineno
    text = document.rfc.lines[line - 1][column:]
    replacement = use.replacement
    if not text.startswith(use.written):
        replacement = None
    return document.at(
        line,
        "Expected an example of the reference, with the prototype laid over "
        f"it. Received: `{use.written}`, which is whatever is installed.",
        f"write `{use.fix}`",
        column + 1,
        len(use.written),
        replacement,
    )


def _is_usual(node: ast.AST) -> bool:
    return isinstance(node, ast.Import) and any(
        (name.name, name.asname) == (REFERENCE, "keras") for name in node.names
    )


def _uses(node: ast.AST, lines: list[str], usual: bool) -> Iterator[_Use]:
    if isinstance(node, ast.Import):
        for name in node.names:
            if (path := _path(name.name)) is not None:
                yield _import(name, path)
    elif isinstance(node, ast.ImportFrom) and node.level == 0:
        yield from _import_from(node, lines)
    elif isinstance(node, ast.Attribute) and node.attr == "keras":
        value = node.value
        if isinstance(value, ast.Name) and value.id in TENSORFLOW:
            fix = "keras" if usual else f"{USUAL}` and `keras"
            certain = "keras" if usual else None
            yield _Use(node, f"{value.id}.keras", 0, fix, certain)


def _path(module: str) -> str | None:
    """Return where in Keras a module is: empty at its root, None outside."""
    for root in INSTALLED:
        if f"{module}.".startswith(f"{root}."):
            return module[len(root) :]
    return None


def _import(name: ast.alias, path: str) -> _Use:
    if not name.asname and (path or name.name != "keras"):
        # It binds another name than the one that would stand there.
        return _Use(name, name.name, 0, USUAL, None)
    new = f"{REFERENCE}{path}" + ("" if name.asname else " as keras")
    known = f" as {name.asname}" if name.asname else ""
    fix = f"import {new}{known}"
    return _Use(name, name.name, 0, fix, None if _is_private(path) else new)


def _import_from(node: ast.ImportFrom, lines: list[str]) -> Iterator[_Use]:
    module = node.module or ""
    path = _path(module)
    if path is not None:
        match = FROM.match(_text_from(node, lines))
        new = REFERENCE + path
        offset = match.start(1) if match else 0
        certain = match and match[1] == module and not _is_private(path)
        fix = f"from {new} import ..."
        yield _Use(node, module, offset, fix, new if certain else None)
    elif module == "tensorflow":
        for name in node.names:
            if name.name != "keras":
                continue
            written = f"from {module} import {_shown(name)}"
            new = f"import {REFERENCE} as {name.asname or 'keras'}"
            alone = len(node.names) == 1
            if alone and _text_from(node, lines).startswith(written):
                yield _Use(node, written, 0, new, new)
            else:
                yield _Use(name, _shown(name), 0, new, None)


def _text_from(node: ast.stmt, lines: list[str]) -> str:
    return lines[node.lineno - 1].encode()[node.col_offset :].decode()


def _shown(name: ast.alias) -> str:
    return name.name + (f" as {name.asname}" if name.asname else "")


def _is_private(path: str) -> bool:
    return any(part.startswith(PRIVATE) for part in path.split("."))


RULE = Rule(
    "code-reference", "Examples use the reference and the prototype.", check
)

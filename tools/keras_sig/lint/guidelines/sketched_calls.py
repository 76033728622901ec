"""Signatures that are written as calls: `keras.layers.Foo(units=3)`."""

import ast
import warnings

from keras_sig.lint.guidelines.sketch import Sketch, SketchArgument

ROOTS = ("keras.", "tf.keras.", "tensorflow.keras.")
# A value in a call is no default, but whoever calls it so knows one.
VALUE = "..."


def read_calls(text: str) -> list[Sketch]:
    """Return what a block says of signatures by calling them, in order.

    Only a call that is a statement by itself counts, of a whole public path:
    anything else is a program. Certain is then the name of what is called and
    those of the arguments that have one; the others may be values.

    Args:
        text: String, Python or something else.
    """
    if not any(root in text for root in ROOTS):
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    lines = text.split("\n")
    return [
        _sketch(statement.value, lines)
        for statement in body
        if isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and _path(statement.value.func).startswith(ROOTS)
    ]


def _path(node: ast.expr) -> str:
    """Return a dotted path, or nothing."""
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(names)])


def _sketch(call: ast.Call, lines: list[str]) -> Sketch:
    path = _path(call.func)
    parent, _, name = path.rpartition(".")
    place = (call.lineno, _column(call, lines), 0)
    given = [
        SketchArgument(
            keyword.arg,
            keyword.lineno,
            _column(keyword, lines),
            False,
            default=VALUE,
        )
        for keyword in call.keywords
        if keyword.arg
    ]
    if not name[:1].isupper():
        return Sketch(name, "function", *place, given, is_marked=False)
    myself = SketchArgument("self", *place[:2], True)
    made = Sketch("__init__", "function", *place, [myself, *given])
    bases = ["Layer"] if parent.endswith(".layers") else []
    return Sketch(
        name, "class", *place, bases=bases, is_marked=False, methods=[made]
    )


def _column(node: ast.Call | ast.keyword, lines: list[str]) -> int:
    line = lines[node.lineno - 1]
    if line.isascii():
        return node.col_offset + 1
    return len(line.encode()[: node.col_offset].decode()) + 1

"""Rules that make bugs: what may go wrong at a place of the source.

A rule takes a node of the syntax tree and yields expressions that could stand
there by mistake. Rules whose bug shows only under a condition wrap a returned
value in a function of `faults.py`.
"""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy

Rule = Callable[[ast.AST], Iterator[ast.AST]]

OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Mod: ast.Mult,
}
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
# TensorFlow's names that are taken for each other.
NAMES = {
    "maximum": "minimum",
    "minimum": "maximum",
    "reduce_sum": "reduce_mean",
    "reduce_mean": "reduce_sum",
    "reduce_max": "reduce_min",
    "reduce_min": "reduce_max",
    "reduce_any": "reduce_all",
    "reduce_all": "reduce_any",
    "add": "subtract",
    "subtract": "add",
    "floor": "round",
    "argmax": "argmin",
    "sin": "cos",
    "cos": "sin",
    "ones": "zeros",
    "zeros": "ones",
    "ones_like": "zeros_like",
    "zeros_like": "ones_like",
    "assign_add": "assign",
    "assign_sub": "assign_add",
}
# What no result shows: `strict` asserts what is so anyway, `stacklevel` says
# which line a warning is about, `read_value` what is returned and not used.
SILENT = ("strict", "stacklevel", "read_value")
AXES = ("axis", "axes", "perm", "dims")


def operator(node: ast.AST) -> Iterator[ast.AST]:
    """Another operator, comparison or function."""
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield _with(node, op=OPERATORS[type(node.op)]())
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        changed = COMPARISONS[type(node.ops[0])]()
        yield _with(node, ops=[changed, *node.ops[1:]])
    if isinstance(node, ast.BoolOp):
        yield _with(
            node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And()
        )
    if isinstance(node, ast.UnaryOp) and isinstance(
        node.op, ast.Not | ast.USub
    ):
        yield node.operand
    if isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield _with(node, attr=NAMES[node.attr])


def constant(node: ast.AST) -> Iterator[ast.AST]:
    """A number a little larger, a boolean that is its opposite."""
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
    elif isinstance(node.value, float):
        yield ast.Constant(node.value * 1.25 if node.value else 0.25)


def axis(node: ast.AST) -> Iterator[ast.AST]:
    """Another axis."""
    if isinstance(node, ast.Call):
        for at, keyword in enumerate(node.keywords):
            if keyword.arg in AXES and ast.unparse(keyword.value) != "0":
                changed = _with(keyword, value=ast.Constant(0))
                yield _with(node, keywords=_put(node.keywords, at, changed))


def dtype(node: ast.AST) -> Iterator[ast.AST]:
    """A cast that is forgotten."""
    if isinstance(node, ast.Call) and _name(node.func) == "cast" and node.args:
        yield node.args[0]


def dropped_argument(node: ast.AST) -> Iterator[ast.AST]:
    """A call without one of its named arguments."""
    if isinstance(node, ast.Call) and not _is_error(node):
        for at, keyword in enumerate(node.keywords):
            if keyword.arg and keyword.arg not in SILENT:
                rest = node.keywords[:at] + node.keywords[at + 1 :]
                yield _with(node, keywords=rest)


def lost_key(node: ast.AST) -> Iterator[ast.AST]:
    """A dictionary without one of its keys; of configurations only."""
    if isinstance(node, ast.Dict):
        for at, key in enumerate(node.keys):
            if isinstance(key, ast.Constant):
                yield _with(
                    node,
                    keys=node.keys[:at] + node.keys[at + 1 :],
                    values=node.values[:at] + node.values[at + 1 :],
                )


def branch(node: ast.AST) -> Iterator[ast.AST]:
    """A condition that is always or never true."""
    if isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse


def _with(node: ast.AST, **fields: object) -> ast.AST:
    copy = deepcopy(node)
    for name, value in fields.items():
        setattr(copy, name, value)
    return copy


def _put(
    items: list[ast.keyword], at: int, item: ast.AST
) -> list[ast.keyword | ast.AST]:
    return [*items[:at], item, *items[at + 1 :]]


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_error(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id.endswith("Error")


RULES: dict[str, Rule] = {
    "operator": operator,
    "constant": constant,
    "axis": axis,
    "dtype": dtype,
    "dropped argument": dropped_argument,
    "lost key": lost_key,
    "branch": branch,
}

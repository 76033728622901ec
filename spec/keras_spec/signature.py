"""Signatures, read from stubs without running them."""

import ast
from dataclasses import dataclass, field

from keras_spec.errors import Problem, SpecError

KINDS = {
    "positional-only": "before `/`",
    "positional": "by position or name",
    "variadic": "`*args`",
    "keyword-only": "by name only",
    "keywords": "`**kwargs`",
}


@dataclass(frozen=True)
class Parameter:
    """A parameter; `default` is its source text, None where it is required."""

    name: str
    kind: str
    default: str | None = None

    def __str__(self) -> str:
        stars = {"variadic": "*", "keywords": "**"}.get(self.kind, "")
        value = "" if self.default is None else f"={self.default}"
        return f"{stars}{self.name}{value}"


@dataclass(frozen=True)
class Signature:
    """A function or a class with its public methods.

    `parameters` of a class are those of its constructor, without `self`.
    `decorator` of a method is `"staticmethod"`, `"classmethod"` or empty.
    """

    name: str
    kind: str
    parameters: tuple[Parameter, ...]
    bases: tuple[str, ...] = ()
    methods: dict[str, "Signature"] = field(default_factory=dict)
    line: int = 1
    decorator: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it takes `*args, **kwargs` and so says nothing."""
        kinds = [parameter.kind for parameter in self.parameters]
        return kinds == ["variadic", "keywords"]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(str(p) for p in self.parameters)})"


def parse_signature(text: str, path: str, line: int) -> Signature:
    """Read one stub; `line` is the line of the fence that holds it.

    Raises:
        SpecError: if the stub is not exactly one function or class.
    """
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise _error(
            path,
            line + (error.lineno or 1),
            error.offset or 1,
            f"The signature is not Python: {error.msg}.",
        ) from None
    if len(body) != 1 or not isinstance(
        body[0], ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    ):
        raise _error(
            path,
            line,
            1,
            f"Expected one `def` or `class`. Received: {len(body)} statements.",
        )
    node = body[0]
    if isinstance(node, ast.ClassDef):
        return _read_class(node, line)
    return _read_function(node, line)


def _error(path: str, line: int, column: int, message: str) -> SpecError:
    fix = "write a stub such as `def relu(x, negative_slope=0.0): ...`"
    return SpecError([Problem(path, line, column, message, fix)])


def _read_class(node: ast.ClassDef, line: int) -> Signature:
    methods = {
        item.name: _read_function(item, line, method=True)
        for item in node.body
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    init = methods.pop("__init__", None)
    return Signature(
        node.name,
        "class",
        init.parameters if init else (),
        tuple(ast.unparse(base) for base in node.bases),
        methods,
        line + node.lineno,
    )


def _read_function(
    node: ast.FunctionDef | ast.AsyncFunctionDef,
    line: int,
    method: bool = False,
) -> Signature:
    decorators = {ast.unparse(d) for d in node.decorator_list}
    parameters = _read_parameters(node.args)
    if method and "staticmethod" not in decorators:
        parameters = parameters[1:]
    kind = "property" if "property" in decorators else "function"
    if isinstance(node, ast.AsyncFunctionDef):
        kind = "async function"
    bound = [d for d in ("staticmethod", "classmethod") if d in decorators]
    return Signature(
        node.name,
        kind,
        parameters,
        line=line + node.lineno,
        decorator=bound[0] if method and bound else "",
    )


def _read_parameters(arguments: ast.arguments) -> tuple[Parameter, ...]:
    ordered = [(a, "positional-only") for a in arguments.posonlyargs]
    ordered += [(a, "positional") for a in arguments.args]
    missing = len(ordered) - len(arguments.defaults)
    defaults = [None] * missing + [ast.unparse(d) for d in arguments.defaults]
    parameters = [
        Parameter(a.arg, kind, default)
        for (a, kind), default in zip(ordered, defaults, strict=True)
    ]
    if arguments.vararg:
        parameters.append(Parameter(arguments.vararg.arg, "variadic"))
    for argument, value in zip(
        arguments.kwonlyargs, arguments.kw_defaults, strict=True
    ):
        default = None if value is None else ast.unparse(value)
        parameters.append(Parameter(argument.arg, "keyword-only", default))
    if arguments.kwarg:
        parameters.append(Parameter(arguments.kwarg.arg, "keywords"))
    return tuple(parameters)

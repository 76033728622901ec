"""What a proposal adds to the API: its signatures, read without running."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from keras_sig.lint.document import Document


@dataclass(frozen=True)
class Argument:
    """An argument of a proposed signature.

    Args:
        name: String.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        positional: Boolean, whether it can be given by position.
        new: Boolean, whether the approved signature lacks it.
    """

    name: str
    line: int
    column: int
    positional: bool
    new: bool


@dataclass(frozen=True)
class Surface:
    """A proposed function, class or method.

    Args:
        path: String, the public path, the method's name included.
        kind: String, `"function"`, `"class"` or `"method"`.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        arguments: Tuple of `Argument`, without `self`, `*args`, `**kwargs`.
        new: Boolean, whether the specification lacks it.
    """

    path: str
    kind: str
    line: int
    column: int
    arguments: tuple[Argument, ...]
    new: bool

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rsplit(".", 1)[-1]


def read_surfaces(document: Document) -> Iterator[Surface]:
    """Yield the signatures of a proposal, methods behind their class."""
    for page in document.symbols:
        for item in page.items:
            if item.fence.role == "signature":
                reader = _Reader(document, page.symbol, item.fence.line)
                # The reader of the specification has parsed it before.
                yield from reader.read(ast.parse(item.fence.text).body[0])


class _Reader:
    def __init__(self, document: Document, symbol: str, line: int) -> None:
        self.symbol = symbol
        self.line = line
        page = document.approved.get(symbol)
        self.old = page.signature if page else None

    def read(self, node: ast.stmt) -> Iterator[Surface]:
        known = {p.name for p in self.old.parameters} if self.old else set()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = self._arguments(node.args, known, 0)
            yield self._surface(self.symbol, "function", node, arguments)
        if not isinstance(node, ast.ClassDef):
            return
        functions = [n for n in node.body if isinstance(n, ast.FunctionDef)]
        inits = [n for n in functions if n.name == "__init__"]
        arguments = self._arguments(inits[0].args, known, 1) if inits else ()
        yield self._surface(self.symbol, "class", node, arguments)
        for method in functions:
            if method.name != "__init__":
                yield self._method(method)

    def _method(self, node: ast.FunctionDef) -> Surface:
        old = self.old.methods.get(node.name) if self.old else None
        known = {p.name for p in old.parameters} if old else set()
        bound = not any(
            isinstance(d, ast.Name) and d.id == "staticmethod"
            for d in node.decorator_list
        )
        return Surface(
            f"{self.symbol}.{node.name}",
            "method",
            self.line + node.lineno,
            node.col_offset + 1,
            self._arguments(node.args, known, int(bound)),
            old is None,
        )

    def _surface(
        self,
        path: str,
        kind: str,
        node: ast.stmt,
        arguments: tuple[Argument, ...],
    ) -> Surface:
        line, column = self.line + node.lineno, node.col_offset + 1
        return Surface(path, kind, line, column, arguments, self.old is None)

    def _arguments(
        self, arguments: ast.arguments, known: set[str], skip: int
    ) -> tuple[Argument, ...]:
        ordered = [*arguments.posonlyargs, *arguments.args]
        return tuple(
            Argument(
                node.arg,
                self.line + node.lineno,
                node.col_offset + 1,
                node in ordered,
                node.arg not in known,
            )
            for node in [*ordered[skip:], *arguments.kwonlyargs]
        )


def new_arguments(document: Document) -> Iterator[tuple[Surface, Argument]]:
    """Yield what a proposal adds: arguments the specification lacks."""
    for surface in read_surfaces(document):
        for argument in surface.arguments:
            if argument.new:
                yield surface, argument

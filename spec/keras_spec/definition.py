"""Definitions: the mathematics of a page, as NumPy functions."""

import ast
import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from keras_spec.errors import Problem, SpecError
from keras_spec.page import Page

ENTRIES = ("call", "result", "update_step", "moments")
BUILTINS = MappingProxyType(
    {
        f.__name__: f
        for f in (
            *(abs, all, any, bool, dict, enumerate, float, int, isinstance),
            *(len, list, max, min, range, reversed, round, set, slice, sorted),
            *(str, sum, tuple, zip, ValueError),
        )
    }
)
FORBIDDEN = (ast.Global, ast.Nonlocal, ast.AsyncFunctionDef, ast.Await)


class Definitions:
    """The definitions of an edition, compiled when first asked for."""

    def __init__(self, pages: Mapping[str, Page]):
        self._pages = pages
        self._modules: dict[str, dict[str, Any]] = {}
        self._entries: dict[str, Callable[..., Any]] = {}

    def entry(self, symbol: str) -> Callable[..., Any] | None:
        """Return the function that defines `symbol`, None without one."""
        page = self._pages.get(symbol)
        if page is None or page.definition is None:
            return None
        if symbol not in self._entries:
            self._entries[symbol] = self._module(page)[entry_name(page)]
        return self._entries[symbol]

    def function(self, symbol: str, name: str) -> Callable[..., Any] | None:
        """Return the function `name` of the definition of `symbol`."""
        page = self._pages.get(symbol)
        if page is None or page.definition is None:
            return None
        found = self._module(page).get(name)
        return found if callable(found) else None

    def resolve(
        self, symbol: str, function: Callable[..., Any], params: dict[str, Any]
    ) -> dict[str, Any]:
        """Turn strings that name sibling definitions into their functions.

        A string given for a parameter whose default is a function of another
        page names a sibling of that function: `activation="relu"` beside
        `activation=linear` means `keras.activations.relu`.
        """
        resolved = dict(params)
        for name, parameter in inspect.signature(function).parameters.items():
            if isinstance(params.get(name), str) and callable(
                parameter.default
            ):
                home = self._home(symbol, parameter.default)
                resolved[name] = self.entry(f"{home}.{params[name]}")
        return resolved

    def _home(self, symbol: str, function: Callable[..., Any]) -> str:
        for other, module in self._modules.items():
            name = other.rsplit(".", 1)[-1]
            if module.get(name) is function and other != symbol:
                return other.rsplit(".", 1)[0]
        return "keras.activations"

    def _module(self, page: Page) -> dict[str, Any]:
        if page.symbol in self._modules:
            return self._modules[page.symbol]
        assert_definition(page, self._pages)
        fence = page.definition
        tree = ast.parse(fence.text if fence else "")
        builtins = {**BUILTINS, "__import__": import_of_numpy}
        namespace: dict[str, Any] = {"__builtins__": builtins, "np": np}
        self._modules[page.symbol] = namespace
        for node in _imports(tree):
            for alias in node.names:
                function = self.entry(f"{node.module}.{alias.name}")
                namespace[alias.asname or alias.name] = function
        tree.body = [n for n in tree.body if not isinstance(n, ast.ImportFrom)]
        ast.increment_lineno(tree, fence.line if fence else 0)
        exec(compile(tree, page.path, "exec"), namespace)
        return namespace


def import_of_numpy(name: str, *arguments: Any) -> Any:
    """Import a part of NumPy, which it does itself when first needed.

    What is done in C asks the built-in functions of its caller, a definition.

    Raises:
        ImportError: if it is a part of anything else.
    """
    if name.partition(".")[0] != "numpy":
        raise ImportError(
            f"Expected a part of NumPy. Received: {name}. Fix: import other "
            "definitions above the functions."
        )
    return __import__(name, *arguments)


def entry_name(page: Page) -> str:
    """Return the name of the function that defines the page's symbol.

    Nothing is run: proposals are read by this too.

    Raises:
        SpecError: if the definition has no such function.
    """
    own = page.symbol.rsplit(".", 1)[-1]
    tree = ast.parse(page.definition.text if page.definition else "")
    names = [n.name for n in tree.body if isinstance(n, ast.FunctionDef)]
    for name in (own, *ENTRIES):
        if name in names:
            return name
    raise _error(
        page,
        1,
        f"Expected a function {own}, {' or '.join(ENTRIES)}. "
        f"Received: {', '.join(names) or 'none'}.",
        "name the function as spec/README.md says",
    )


def assert_definition(page: Page, pages: Mapping[str, Page]) -> None:
    """Check, without running it, that a definition is NumPy alone.

    Raises:
        SpecError: if it is not Python, has no function of the right name,
            imports what no page defines, or reaches for private names.
    """
    if page.definition is None:
        return
    try:
        tree = ast.parse(page.definition.text)
    except SyntaxError as error:
        raise _error(
            page, error.lineno or 1, f"Not Python: {error.msg}.", ""
        ) from None
    problems = [
        problem for node in ast.walk(tree) for problem in _judge(page, node)
    ]
    for node in _imports(tree):
        for alias in node.names:
            other = pages.get(f"{node.module}.{alias.name}")
            if other is None or other.definition is None:
                problems += _error(
                    page,
                    node.lineno,
                    f"No page defines {node.module}.{alias.name}.",
                    "import the public path of a page with a definition",
                ).problems
    if problems:
        raise SpecError(problems)
    entry_name(page)


def _imports(tree: ast.Module) -> list[ast.ImportFrom]:
    return [n for n in tree.body if isinstance(n, ast.ImportFrom)]


def _judge(page: Page, node: ast.AST) -> list[Problem]:
    line = getattr(node, "lineno", 1)
    if isinstance(node, ast.Import):
        said = ast.unparse(node)
    elif isinstance(node, ast.ImportFrom):
        if (node.module or "").split(".")[0] == "keras" and not node.level:
            return []
        said = ast.unparse(node)
    elif isinstance(node, ast.Attribute) and node.attr.startswith("_"):
        said = f".{node.attr}"
    elif isinstance(node, ast.Name) and node.id.startswith("__"):
        said = node.id
    elif isinstance(node, FORBIDDEN):
        said = ast.unparse(node).splitlines()[0]
    else:
        return []
    return _error(
        page,
        line,
        f"Expected NumPy alone in a definition. Received: {said!r}.",
        "`np` is there; write `from keras.x import y` for other definitions",
    ).problems


def _error(page: Page, line: int, message: str, fix: str) -> SpecError:
    start = page.definition.line if page.definition else page.line
    return SpecError([Problem(page.path, start + line, 1, message, fix)])

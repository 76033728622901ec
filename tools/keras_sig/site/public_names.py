"""The public names of a Python package, read without importing it."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

from keras_sig.model.errors import SigError

MOST_HOPS = 8


class PublicName(NamedTuple):
    """A name that a package exports.

    Args:
        module: String, the package that exports it.
        name: String.
        kind: `"class"`, `"function"` or `"data"`.
        home: String, the dotted name where it is defined.
    """

    module: str
    name: str
    kind: str
    home: str


def read_public_names(package: Path) -> dict[str, list[PublicName]]:
    """Return the exported names of a package and of those within it.

    Args:
        package: Path, the folder of the package.

    Returns:
        Dictionary from the dotted name of each package that exports classes,
        functions or data to these.

    Raises:
        SigError: if a file is no Python.
    """
    root = package.parent
    found = {}
    for file in sorted(package.rglob("__init__.py")):
        module = ".".join(file.parent.relative_to(root).parts)
        exported = [
            PublicName(module, name, *definition)
            for name, (home, original) in sorted(_imports(file).items())
            if not name.startswith("_")
            and (definition := _definition(root, home, original))
        ]
        if exported:
            found[module] = exported
    return _without_inner(found)


def _without_inner(
    found: dict[str, list[PublicName]],
) -> dict[str, list[PublicName]]:
    """Leave out packages that the one above them does not export as such."""
    public = {}
    for module, names in found.items():
        above = {n.name for n in found.get(module.rpartition(".")[0], [])}
        inner = module.count(".") > 1 and {n.name for n in names} <= above
        if not inner:
            public[module] = names
    return public


def _definition(root: Path, module: str, name: str) -> tuple[str, str] | None:
    """Return what a name is and where it is defined; None for the others'."""
    for _ in range(MOST_HOPS):
        file = _file(root, module)
        if file is None:
            return None
        name = _renamed(file, name)
        home = f"{module}.{name}"
        for node in _tree(file).body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                return "class", home
            if isinstance(node, ast.FunctionDef) and node.name == name:
                return "function", home
            if name in _assigned(node):
                return "data", home
        if name not in _imports(file):
            return None
        module, name = _imports(file)[name]
    return None


def _renamed(file: Path, name: str) -> str:
    """Return the name that `name = other` in a file stands for."""
    for node in _tree(file).body:
        match node:
            case ast.Assign(value=ast.Name(id=other)) if name in _assigned(
                node
            ):
                return other
    return name


def _assigned(node: ast.stmt) -> set[str]:
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _file(root: Path, module: str) -> Path | None:
    path = root.joinpath(*module.split("."))
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if file.is_file():
            return file
    return None


@cache
def _tree(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_text(encoding="utf-8"), str(file))
    except SyntaxError as error:
        raise SigError(
            f"{file}:{error.lineno or 1}:{error.offset or 1}: expected Python. "
            f"Received: {error.msg}. Fix: correct the file."
        ) from None


def _imports(file: Path) -> dict[str, tuple[str, str]]:
    return {
        alias.asname or alias.name: (node.module, alias.name)
        for node in _tree(file).body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }

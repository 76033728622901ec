"""What packages re-export: the `__init__.py` of two trees, joined."""

import ast

WIDTH = 80


def lay_over(old: bytes, new: bytes, name: str) -> bytes:
    """Return what the file `name` holds when `new` is laid over `old`."""
    if name != "__init__.py":
        return new
    try:
        return join_exports(old.decode(), new.decode()).encode()
    except UnicodeDecodeError:
        return new


def join_exports(old: str, new: str) -> str:
    """Return `old` with the imports and the exported names of `new` as well.

    A name that both import comes from where `new` says. So a proposal's
    `__init__.py` lists what it adds, and nothing else.

    Args:
        old: Source of the `__init__.py` that is there.
        new: Source of the one that is laid over it.

    Returns:
        Source. `new` alone, where one of them does more than re-export.
    """
    before, after = _read(old), _read(new)
    if before is None or after is None:
        return new
    origins = {**_origins(before), **_origins(after)}
    names = {*_exported(before), *_exported(after)}
    docstring = ast.get_docstring(before, clean=False)
    head = [f'"""{docstring}"""', ""] if docstring else []
    aliases = dict.fromkeys([_between(old, before), _between(new, after)])
    return "\n".join(
        [
            *head,
            *_imports(origins),
            "",
            *(f"{text}\n" for text in aliases if text),
            *_all(names),
            "",
        ]
    )


def _read(source: str) -> ast.Module | None:
    """Return a tree of a docstring, imports, other names and `__all__`."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    body = tree.body[1:] if ast.get_docstring(tree) is not None else tree.body
    for node in body:
        imports = isinstance(node, ast.ImportFrom) and not node.level
        if not imports and not _renames(node) and _list_of(node) is None:
            return None
    return tree


def _renames(node: ast.stmt) -> bool:
    """Tell whether a statement only gives names to names: `l1, l2 = L1, L2`."""
    if not isinstance(node, ast.Assign):
        return False
    values = node.value.elts if isinstance(node.value, ast.Tuple) else []
    return all(isinstance(v, ast.Name) for v in values or [node.value])


def _between(source: str, tree: ast.Module) -> str:
    """Return the lines between the imports and `__all__`."""
    imports = [
        n.end_lineno or 0 for n in tree.body if type(n) is ast.ImportFrom
    ]
    ends = [n.lineno for n in tree.body if _list_of(n) is not None]
    lines = source.splitlines()
    last = ends[0] - 1 if ends else len(lines)
    return "\n".join(lines[max(imports, default=last) : last]).strip()


def _list_of(node: ast.stmt) -> list[str] | None:
    """Return what a statement `__all__ = [...]` lists."""
    match node:
        case ast.Assign(
            targets=[ast.Name(id="__all__")], value=ast.List(elts=elements)
        ):
            values = [e.value for e in elements if isinstance(e, ast.Constant)]
            return [value for value in values if isinstance(value, str)]
    return None


def _exported(tree: ast.Module) -> list[str]:
    return [name for node in tree.body for name in _list_of(node) or []]


def _origins(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Return the module and the name there of each imported name."""
    return {
        alias.asname or alias.name: (node.module or "", alias.name)
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _imports(origins: dict[str, tuple[str, str]]) -> list[str]:
    modules: dict[str, list[str]] = {}
    for name, (module, there) in origins.items():
        written = name if name == there else f"{there} as {name}"
        modules.setdefault(module, []).append(written)
    lines = []
    for module in sorted(modules, key=lambda name: name.split(".")):
        names = sorted(modules[module], key=_by_kind)
        plain = [name for name in names if " as " not in name]
        lines += _statement(module, plain) if plain else []
        for renamed in (name for name in names if " as " in name):
            lines += _statement(module, [renamed])
    return lines


def _by_kind(name: str) -> tuple[int, str, str]:
    """Order constants first, then classes, then functions."""
    kind = 0 if name.isupper() and len(name) > 1 else 1
    return (kind if name[:1].isupper() else 2, name.lower(), name)


def _statement(module: str, names: list[str]) -> list[str]:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return [line]
    return [
        f"from {module} import (",
        *(f"    {name}," for name in names),
        ")",
    ]


def _all(names: set[str]) -> list[str]:
    ordered = sorted(names, key=lambda name: (_by_kind(name)[0], name))
    return ["__all__ = [", *(f'    "{name}",' for name in ordered), "]"]

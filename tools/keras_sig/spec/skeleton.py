"""The frame of a page: what introspection knows, and no sentence."""

from collections.abc import Mapping, Sequence
from typing import Any

WIDTH = 80
BASELINE = "20261101-keras-api-baseline"
PREFIX = {"variadic": "*", "keywords": "**"}


def skeleton(symbol: str, entry: Mapping[str, Any]) -> str:
    """Return the first lines of the page of `symbol`.

    The paragraphs, the definition and the clauses are left to the author;
    `sig spec check` asks for them.

    Args:
        symbol: Public path, such as `"keras.ops.square"`.
        entry: What `python -m keras_conformance.surface` says of it.

    Returns:
        Markdown: the title, the fence of the page and the signature.
    """
    aliases = [path for path in entry["aliases"] if path != symbol]
    listed = ", ".join(f'"{path}"' for path in aliases)
    return "\n".join(
        [
            f"# {symbol}",
            "",
            "```toml page",
            f'rfc = ["{BASELINE}"]',
            *([f"aliases = [{listed}]"] if aliases else []),
            "```",
            "",
            "```python signature",
            *_stub(symbol.rsplit(".", 1)[-1], entry),
            "```",
            "",
        ]
    )


def _stub(name: str, entry: Mapping[str, Any]) -> list[str]:
    parameters = _written(entry["parameters"])
    if entry["kind"] != "class":
        return _definition(name, parameters, "")
    bases = ", ".join(entry.get("bases", []))
    head = f"class {name}({bases}):" if bases else f"class {name}:"
    return [head, *_definition("__init__", ["self", *parameters], "    ")]


def _written(parameters: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return parameters as in source, with the marks `/` and `*`."""
    result: list[str] = []
    kinds = [parameter["kind"] for parameter in parameters]
    for at, parameter in enumerate(parameters):
        kind = parameter["kind"]
        if kind == "keyword-only" and not (
            at and kinds[at - 1] in {"variadic", "keyword-only"}
        ):
            result.append("*")
        default = parameter["default"]
        value = "" if default is None else f"={_quoted(default)}"
        result.append(f"{PREFIX.get(kind, '')}{parameter['name']}{value}")
        if kind == "positional-only" and kinds[at + 1 : at + 2] != [kind]:
            result.append("/")
    return result


def _quoted(default: str) -> str:
    """Return a default with double quotes, where it is a plain string."""
    if default[:1] == "'" and '"' not in default and "\\" not in default:
        return f'"{default[1:-1]}"'
    return default


def _definition(name: str, parameters: list[str], indent: str) -> list[str]:
    line = f"{indent}def {name}({', '.join(parameters)}): ..."
    if len(line) <= WIDTH:
        return [line]
    return [
        f"{indent}def {name}(",
        *(f"{indent}    {parameter}," for parameter in parameters),
        f"{indent}): ...",
    ]

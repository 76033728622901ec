"""What a clause says, in the words of its fields."""

from collections.abc import Mapping
from typing import Any

CONSTRUCTED = ("python", "object")


def describe_clause(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the fields of a clause as pairs of a name and a short text.

    Args:
        data: Dictionary, the table of the clause.
    """
    fields = []
    for key, value in data.items():
        if key in ("inputs", "params", "call", "arguments"):
            fields += [
                (f"{key}.{name}", _argument(entry))
                for name, entry in value.items()
            ]
        elif key == "cases":
            count = len(value)
            fields.append((key, f"{count} {'case' if count == 1 else 'cases'}"))
        else:
            fields.append((key, _plain(value)))
    return fields


def _argument(value: Any) -> str:
    if isinstance(value, dict) and not any(k in value for k in CONSTRUCTED):
        parts = []
        for key, entry in value.items():
            said = " or ".join(map(_plain, entry)) if key == "dtype" else ""
            if key == "shape":
                said = "shape " + ", ".join(map(_shape, entry))
            parts.append(said or f"{key} {_plain(entry)}")
        return "; ".join(parts)
    if isinstance(value, list):
        return " or ".join(map(_plain, value))
    return _plain(value)


def _shape(value: list[Any]) -> str:
    inside = ", ".join(map(str, value))
    return f"({inside},)" if len(value) == 1 else f"({inside})"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        if "python" in value:
            return str(value["python"])
        if "object" in value:
            params = value.get("params", {})
            inside = ", ".join(f"{k}={_plain(v)}" for k, v in params.items())
            return f"{value['object']}({inside})"
        return ", ".join(f"{k}: {_plain(v)}" for k, v in value.items())
    if isinstance(value, list):
        return "[" + ", ".join(map(_plain, value)) + "]"
    return repr(value) if isinstance(value, float) else str(value)

"""What a clause says, in the words of its fields."""

from collections.abc import Mapping
from typing import Any

MOST_CASES = 8
MOST_TEXT = 160
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
            fields += _cases(value)
        elif isinstance(value, list) and all(isinstance(v, str) for v in value):
            fields.append((key, ", ".join(value)))
        else:
            fields.append((key, _plain(value)))
    return fields


def _cases(cases: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return a field for each case, or their number if that is too long."""
    said = [_case(case) for case in cases]
    if len(said) > MOST_CASES or any(len(text) > MOST_TEXT for text in said):
        return [("cases", str(len(said)))]
    return [("case", text) for text in said]


def _case(case: dict[str, Any]) -> str:
    given = []
    result = ""
    for key, value in case.items():
        if key in ("expected", "gradient"):
            verb = "gives" if key == "expected" else "has the gradient"
            result = f" {verb} {_plain(value)}"
        elif isinstance(value, dict):
            given += [f"{name} = {_plain(v)}" for name, v in value.items()]
        else:
            given.append(f"{key} = {_plain(value)}")
    return ", ".join(given) + result


def _argument(value: Any) -> str:
    if isinstance(value, dict) and value.keys() == {"list"}:
        return "a list: " + " and ".join(map(_argument, value["list"]))
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

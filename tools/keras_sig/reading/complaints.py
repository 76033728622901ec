"""Words for what pydantic finds wrong in a file."""

import difflib
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

_EXPECTED = {
    "missing": "this entry",
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "date_type": "a date, as 2026-11-20",
    "time_type": "a time of day, as 11:00:00",
    "datetime_type": "a date and time, as 2026-11-20T09:00:00Z",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "too_short": "at least {min_length}",
    "string_too_short": "text that is not empty",
    "string_too_long": "at most {max_length} characters",
    "literal_error": "{expected}",
}


def complaints(error: ValidationError, path: str) -> list[str]:
    """Return one line per mistake: place, expected, received, fix."""
    lines: list[str] = []
    for item in error.errors():
        lines += _lines(dict(item), path)
    return lines


def place(location: tuple[int | str, ...]) -> str:
    """Return `roles.chairs[0].mail` for its parts."""
    text = ""
    for part in location:
        if part == "[key]":
            continue
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _lines(item: Mapping[str, Any], path: str) -> list[str]:
    where = place(item["loc"])
    kind, context = item["type"], item.get("ctx", {})
    if kind == "value_error" and not where:
        return [f"{path}: {_whole(line)}" for line in _reason(item)]
    if kind == "extra_forbidden":
        return [
            f"{path}: {where}: expected no such entry. "
            f"Received: {_shown(item['input'])}. Fix: remove it, or correct "
            "its name."
        ]
    if kind == "missing":
        return [
            f"{path}: {where}: expected this entry. Received: nothing. "
            "Fix: add it."
        ]
    if kind == "value_error":
        expected = " ".join(_reason(item))
    else:
        expected = _EXPECTED.get(kind, "").format(**context) or item["msg"]
    return [
        f"{path}: {where}: expected {expected}. "
        f"Received: {_shown(item['input'])}. Fix: {_fix(item, expected)}."
    ]


def _reason(item: Mapping[str, Any]) -> list[str]:
    return str(item["ctx"]["error"]).splitlines()


def _whole(line: str) -> str:
    where, _, rest = line.partition(": ")
    expected, _, received = rest.rpartition("; received ")
    return (
        f"{where}: expected {expected}. Received: {received}. "
        "Fix: make the two agree."
    )


def _fix(item: Mapping[str, Any], expected: str) -> str:
    if item["type"] == "literal_error" and isinstance(item["input"], str):
        known = expected.replace("'", "").replace(" or ", ", ").split(", ")
        near = difflib.get_close_matches(item["input"], known, n=1)
        if near:
            return f"write {near[0]!r}"
    return "correct the value"


def _shown(value: Any) -> str:
    text = repr(value) if not hasattr(value, "isoformat") else str(value)
    return text if len(text) <= 60 else text[:57] + "..."

"""Words for what pydantic finds wrong in a file."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from keras_sig.reading.toml_places import Location, TomlPlaces

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


def complaints(
    error: ValidationError,
    path: str,
    places: TomlPlaces | None = None,
    model: type[BaseModel] | None = None,
) -> list[str]:
    """Return one line per mistake: place, expected, received, fix.

    Args:
        error: What pydantic found.
        path: String, the file as the messages name it.
        places: Where the entries of the file stand, if that is known.
        model: The model of the file, to name the nearest known entry.
    """
    lines: list[str] = []
    for item in error.errors():
        found: dict[str, Any] = dict(item)
        where = path
        if places is not None:
            by_key = "[key]" in found["loc"]
            by_key |= found["type"] == "extra_forbidden"
            where = placed(path, places, found["loc"], by_key)
        lines += _lines(found, where, known_names(model, found["loc"][:-1]))
    return lines


def placed(
    path: str, places: TomlPlaces, location: Location, key: bool = False
) -> str:
    """Return `path:line:column` of an entry."""
    inner = tuple(part for part in location if part != "[key]")
    line, column = places.line_and_column(inner, key)
    return f"{path}:{line}:{column}"


def known_names(model: type[BaseModel] | None, location: Location) -> list[str]:
    """Return the entries that a table of the file may have."""
    for part in location:
        if model is None or isinstance(part, int):
            continue
        fields = model.model_fields
        named = {f.alias or name: f for name, f in fields.items()}
        model = _model_in(named[part].annotation) if part in named else None
    if model is None:
        return []
    return [f.alias or name for name, f in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [_model_in(inner) for inner in get_args(annotation)]
    return next((model for model in found if model is not None), None)


def place(location: Location) -> str:
    """Return `roles.chairs[0].mail` for its parts."""
    text = ""
    for part in location:
        if part == "[key]":
            continue
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _lines(
    item: Mapping[str, Any], path: str, known: Sequence[str]
) -> list[str]:
    where = place(item["loc"])
    kind, context = item["type"], item.get("ctx", {})
    if kind == "value_error" and not where:
        return [f"{path}: {_whole(line)}" for line in _reason(item)]
    if kind == "extra_forbidden":
        return [
            f"{path}: {where}: expected no such entry. "
            f"Received: {_shown(item['input'])}. "
            f"Fix: {_rename(item['loc'][-1], known)}."
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


def _rename(name: int | str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(str(name), known, n=1)
    if near:
        return f"write {near[0]!r}"
    listed = f"; known are {', '.join(known)}" if known else ""
    return f"remove it, or correct its name{listed}"


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

"""What an implementation exposes, in the form in which APIs are compared."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from keras_spec.api_entry import Api, ApiEntry
from keras_spec.read_export import read_signature
from keras_spec.signature import Signature


def surface_api(symbols: Mapping[str, Mapping[str, Any]]) -> Api:
    """Return the entries of a surface.

    Args:
        symbols: What `python -m keras_conformance.surface` prints, by path.

    Returns:
        The entries by symbol; what is no function and no class, and what
        Python tells nothing of, has no signature.
    """
    return {
        path: ApiEntry(
            path,
            _signature(path, entry),
            tuple(entry["aliases"]),
            is_page=False,
            ancestors=tuple(entry.get("ancestors", ())),
        )
        for path, entry in symbols.items()
    }


def _signature(path: str, entry: Mapping[str, Any]) -> Signature | None:
    if "parameters" not in entry:
        return None
    return read_signature({"name": path.rpartition(".")[2], **entry})


def shown_by_both(old: Api, new: Api) -> tuple[Api, Api, list[str]]:
    """Make equal what one side hides, and say what it is.

    Introspection sees `*args, **kwargs` of a wrapper: that is no difference
    to a signature, it is none at all.

    Returns:
        Both APIs and the public paths of what is hidden, sorted.
    """
    hidden: set[str] = set()
    places = {path: entry for entry in new.values() for path in entry.paths}
    before, after = dict(old), dict(new)
    for symbol, entry in old.items():
        home = next((places[p].symbol for p in entry.paths if p in places), "")
        was, now = entry.signature, after[home].signature if home else None
        if was and now:
            was, now = _level(symbol, was, now, hidden)
            before[symbol] = replace(entry, signature=was)
            after[home] = replace(after[home], signature=now)
    return before, after, sorted(hidden)


def _level(
    path: str, old: Signature, new: Signature, hidden: set[str]
) -> tuple[Signature, Signature]:
    if _hides(old) != _hides(new):
        hidden.add(path)
        if _hides(old):
            old = replace(old, parameters=new.parameters)
        else:
            new = replace(new, parameters=old.parameters)
    methods = dict(old.methods), dict(new.methods)
    for name in _shared(old, new):
        levelled = _level(
            f"{path}.{name}", methods[0][name], methods[1][name], hidden
        )
        methods[0][name], methods[1][name] = levelled
    return replace(old, methods=methods[0]), replace(new, methods=methods[1])


def _hides(signature: Signature) -> bool:
    """Return whether it passes on all that it does not name."""
    kinds = {parameter.kind for parameter in signature.parameters}
    named = {"positional", "positional-only"}
    return {"variadic", "keywords"} <= kinds and not kinds & named


def _shared(old: Signature, new: Signature) -> Iterator[str]:
    return (name for name in old.methods if name in new.methods)

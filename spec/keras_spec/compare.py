"""What changed between two editions, and whom it would break."""

from collections.abc import Iterator, Mapping

from keras_spec.api_entry import Api, ApiEntry, Requirement, api_of
from keras_spec.change import Change
from keras_spec.change_rules import make_change
from keras_spec.compare_clauses import compare_clauses
from keras_spec.compare_definitions import compare_definitions
from keras_spec.compare_signatures import compare_signatures
from keras_spec.edition import Edition
from keras_spec.hierarchy import Hierarchy
from keras_spec.symbol_pairs import renamed_symbols

__all__ = ["Change", "compare", "compare_apis", "compare_signatures"]


def compare(old: Edition, new: Edition) -> list[Change]:
    """Return the changes from `old` to `new`, by symbol."""
    return compare_apis(api_of(old), api_of(new))


def compare_apis(old: Api, new: Api) -> list[Change]:
    """Return the changes between two APIs, wherever they are known from.

    What is an object is decided by its public paths: one that was an alias
    and has a page of its own now is still there.
    """
    before, after = _by_path(old), _by_path(new)
    changes = list(_paths(old, new, before, after))
    above = (_hierarchy(before), _hierarchy(after))
    elsewhere = {
        k: v for entry in new.values() for k, v in entry.clauses.items()
    }
    for was, now in _pairs(old, before, after):
        if was.signature and now.signature:
            changes += compare_signatures(
                now.symbol, was.signature, now.signature, now.path, above
            )
        changes += _page(was, now, elsewhere)
    # Sorting is stable: what belongs together stays in its order.
    return sorted(changes, key=lambda change: _owner(change.symbol, after))


def _by_path(api: Api) -> dict[str, ApiEntry]:
    paths = {a: entry for entry in api.values() for a in entry.aliases}
    return {**paths, **api}


def _hierarchy(entries: Mapping[str, ApiEntry]) -> Hierarchy:
    """Return the classes; of one name, the own path of the highest module."""
    order = sorted(
        entries,
        key=lambda path: (path != entries[path].symbol, path.count("."), path),
    )
    found = ((path, entries[path].signature) for path in order)
    return Hierarchy({path: known for path, known in found if known})


def _owner(symbol: str, entries: Mapping[str, ApiEntry]) -> tuple[str, str]:
    """Return what a change is sorted by: the class of a method, then it."""
    parent = symbol.rpartition(".")[0]
    return (parent if parent in entries else symbol, symbol)


def _pairs(
    old: Api, before: Mapping[str, ApiEntry], after: Mapping[str, ApiEntry]
) -> Iterator[tuple[ApiEntry, ApiEntry]]:
    """Yield what was and what is at the same public path, each pair once."""
    seen = set()
    for path in [*old, *before]:
        if path in after:
            pair = (before[path], after[path])
            names = (pair[0].symbol, pair[1].symbol)
            if names not in seen:
                seen.add(names)
                yield pair


def _page(
    was: ApiEntry, now: ApiEntry, elsewhere: Mapping[str, Requirement]
) -> Iterator[Change]:
    yield from compare_definitions(was, now)
    yield from compare_clauses(was, now, elsewhere)


def _paths(
    old: Api,
    new: Api,
    before: Mapping[str, ApiEntry],
    after: Mapping[str, ApiEntry],
) -> Iterator[Change]:
    gone = {s: e for s, e in old.items() if not _any(e, after)}
    come = {s: e for s, e in new.items() if not _any(e, before)}
    renamed = renamed_symbols(gone, come)
    for symbol, entry in gone.items():
        if symbol in renamed:
            what = f"{symbol} to {renamed[symbol]}"
            yield _change("symbol-renamed", entry, what, symbol)
        else:
            yield _change("symbol-removed", entry, f"{symbol} is gone", symbol)
    for symbol, entry in come.items():
        if symbol not in renamed.values():
            yield _change("symbol-added", entry, _described(entry))
    for entry in old.values():
        for path in entry.paths:
            if path not in after and entry.symbol not in gone:
                now = next(after[p] for p in entry.paths if p in after)
                what = f"the public path {path}"
                yield _change("path-removed", now, what, path)
    for entry in new.values():
        for path in entry.paths:
            if path not in before and entry.symbol not in come:
                what = f"the public path {path}"
                yield _change("path-added", entry, what)


def _any(entry: ApiEntry, entries: Mapping[str, ApiEntry]) -> bool:
    return any(path in entries for path in entry.paths)


def _described(entry: ApiEntry) -> str:
    if not entry.is_page:
        return f"{entry.symbol} is new"
    return f"{entry.symbol} is new, with {len(entry.clauses)} clauses"


def _change(rule: str, entry: ApiEntry, what: str, call: str = "") -> Change:
    return make_change(rule, entry.symbol, what, call, entry.path, entry.line)

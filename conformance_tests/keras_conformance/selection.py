"""Which checks a run is about."""

import difflib
from collections.abc import Iterable, Sequence

from keras_conformance.bad_input import BadInput
from keras_spec.clause import Clause


def select(
    checks: Iterable[Clause], symbols: Sequence[str], clauses: Sequence[str]
) -> list[Clause]:
    """Return the checks of `symbols` and `clauses`; all, if neither is given.

    A symbol is a public path, with or without `keras.`, or a module.

    Raises:
        BadInput: if a name matches nothing, or nothing is left to check.
    """
    everything = sorted(checks, key=lambda check: check.symbol)
    wanted: set[str] = set()
    paths = sorted({check.symbol for check in everything})
    ids = [check.id for check in everything]
    for symbol in symbols:
        path = "keras." + symbol.removeprefix("keras.").strip(".")
        found = {
            check.id
            for check in everything
            if f"{check.symbol}.".startswith(f"{path}.")
        }
        if not found:
            raise BadInput(_unknown("symbol", symbol, paths))
        wanted |= found
    for clause in clauses:
        if clause not in ids:
            raise BadInput(_unknown("clause", clause, ids))
        wanted.add(clause)
    chosen = [
        c for c in everything if not (symbols or clauses) or c.id in wanted
    ]
    if not chosen:
        raise BadInput(
            "Expected something to check. Received: pages without checks. "
            "Fix: name a folder of pages with --pages."
        )
    return chosen


def _unknown(what: str, name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, 3, 0.4)
    if not near:
        short = {k.removeprefix("keras."): k for k in known}
        found = difflib.get_close_matches(name, list(short), 3, 0.3)
        near = [short[k] for k in found] or list(known)[:3]
    return (
        f"Expected a {what} of the specification. Received: {name!r}; zero "
        f"checks match. Fix: use {' or '.join(near)}."
    )

"""Which checks a run is about."""

import argparse
import difflib
from collections.abc import Iterable, Sequence

from keras_conformance.bad_input import BadInput
from keras_spec.clause import Clause
from keras_spec.edition import Edition
from keras_spec.errors import SpecError
from keras_spec.profiles import read_profiles


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


def select_profile(
    name: str, edition: Edition, options: argparse.Namespace
) -> list[str]:
    """Return the public paths of the profile `name`.

    Raises:
        BadInput: if there is no such profile, or more is asked for.
    """
    if options.symbol or options.clause:
        raise BadInput(
            "Expected a profile alone. Received: --profile with --symbol or "
            "--clause. Fix: leave one of them out."
        )
    try:
        profiles = read_profiles(options.pages, edition.pages)
    except SpecError as error:
        raise BadInput(f"The profiles cannot be read.\n{error}") from None
    if name not in profiles:
        lines = "".join(
            f"\n  {p.name}: {p.sentence}" for p in profiles.values()
        )
        raise BadInput(
            f"Expected a profile of the specification. Received: {name!r}. "
            f"Fix: use one of these.{lines}"
            if lines
            else "Expected profiles in profiles.toml beside the pages. "
            "Received: none. Fix: leave out --profile."
        )
    return list(profiles[name].symbols)


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

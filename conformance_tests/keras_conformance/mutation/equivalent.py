"""Bugs that rules make and that change nothing: read, named, struck off.

No check can notice that `dtype.size > 2` became `dtype.size > 3` where sizes
are 2, 4 and 8. `mutants/equivalent.toml` names each such bug by its text, with
the reason why nothing that a user sees changes; it is not planted.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from keras_conformance.bad_input import BadInput
from keras_conformance.mutation.mutant import Mutant

KEYS = ("file", "function", "family", "before")
Place = tuple[str, str, str, str]
Entry = dict[str, Any]
WORDS = {*KEYS, "after", "place", "reason"}


def without_equivalent(
    mutants: Sequence[Mutant], path: Path, start: str = ""
) -> list[Mutant]:
    """Return the bugs that the file at `path` does not name.

    An entry names `file`, `function`, `family` (or a list of them) and the
    text `before`; where a rule changes that text in two ways, `after` too;
    where the text is there several times, its `place`, 1 for the first. Else
    all are struck off.

    Args:
        mutants: All bugs of the files whose names begin with `start`.
        path: Path of a TOML file with entries `[[equivalent]]`.
        start: String: entries of other files are left alone.

    Raises:
        BadInput: if an entry is not whole, or names no bug.
    """
    places = defaultdict(list)
    for mutant in mutants:
        places[_place(mutant)].append(mutant)
    struck: set[str] = set()
    for entry in tomllib.loads(path.read_text("utf-8"))["equivalent"]:
        _check(entry, path)
        if entry["file"].startswith(start):
            for family in _families(entry):
                named = _named(entry, family, places)
                _check_named(named, entry, family, path)
                struck.update(mutant.id for mutant in named)
    return [mutant for mutant in mutants if mutant.id not in struck]


def _named(
    entry: Entry, family: str, places: Mapping[Place, Sequence[Mutant]]
) -> list[Mutant]:
    place = entry["file"], entry["function"], family, entry["before"]
    named = [
        mutant
        for mutant in places.get(place, ())
        if entry.get("after", mutant.after) == mutant.after
    ]
    if "place" in entry:
        lines = sorted({mutant.line for mutant in named})
        line = dict(enumerate(lines, 1)).get(entry["place"])
        named = [mutant for mutant in named if mutant.line == line]
    return named


def _families(entry: Entry) -> list[str]:
    families = entry["family"]
    return [families] if isinstance(families, str) else families


def _check_named(
    named: Sequence[Mutant], entry: Entry, family: str, path: Path
) -> None:
    if not named:
        raise BadInput(
            f"{path}: Expected a bug of the rules. Received: {family} of "
            f"{entry['before']!r} in {entry['function']} of {entry['file']}, "
            "which none makes. Fix: follow the change of the file, or remove "
            "the entry."
        )


def _place(mutant: Mutant) -> Place:
    return mutant.path, mutant.function, mutant.family, mutant.before


def _check(entry: Entry, path: Path) -> None:
    missing = [key for key in (*KEYS, "reason") if not entry.get(key)]
    if missing or not entry.keys() <= WORDS:
        raise BadInput(
            f"{path}: Expected an entry with {', '.join(KEYS)}, reason and "
            f"perhaps after and place. Received: {entry}. Fix: write the "
            "reason why nothing that a user sees changes."
        )

"""Named parts of the specification: `profiles.toml`, beside the pages.

An implementation that is not for everything can be held to a part. A profile
names public paths: symbols, or modules for all that they hold.
"""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keras_spec.errors import Problem, SpecError

FILE = "profiles.toml"
FIX = 'write `[name]` with sentence = "..." and symbols = ["keras.ops"]'


@dataclass(frozen=True)
class Profile:
    """A part of the specification.

    Args:
        name: String.
        sentence: String, what it is for.
        symbols: Public paths of symbols and modules.
    """

    name: str
    sentence: str
    symbols: tuple[str, ...]

    def holds(self, symbol: str) -> bool:
        """Return whether a public path is in this part."""
        return any(f"{symbol}.".startswith(f"{s}.") for s in self.symbols)


def read_profiles(pages: Path, symbols: Iterable[str]) -> dict[str, Profile]:
    """Read the profiles of the pages in a folder; without a file, none.

    Args:
        pages: Path, the folder.
        symbols: The public paths of its pages.

    Raises:
        SpecError: if the file cannot be read, or names what is not there.
    """
    path = pages.with_name(FILE)
    if not path.is_file():
        return {}
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SpecError([_problem(f"Not TOML: {error}.")]) from None
    known = sorted(symbols)
    problems = [p for n, t in data.items() for p in _problems(n, t, known)]
    if problems:
        raise SpecError(problems)
    return {
        name: Profile(name, table["sentence"], tuple(table["symbols"]))
        for name, table in data.items()
    }


def _problems(name: str, table: Any, known: list[str]) -> list[Problem]:
    if not isinstance(table, Mapping):
        return [_problem(f"Expected a table. Received: {name} = {table!r}.")]
    sentence, symbols = table.get("sentence"), table.get("symbols")
    whole = table.keys() == {"sentence", "symbols"}
    good = isinstance(sentence, str) and isinstance(symbols, list)
    if not (whole and good and sentence and symbols):
        text = f"The profile {name} needs a sentence and a list of symbols."
        return [_problem(text)]
    return [
        _missing(name, symbol, known)
        for symbol in map(str, symbols)
        if not any(f"{path}.".startswith(f"{symbol}.") for path in known)
    ]


def _missing(name: str, symbol: str, known: list[str]) -> Problem:
    near = difflib.get_close_matches(symbol, known, 1, 0.5)
    fix = f"write {near[0]}" if near else "remove it"
    return _problem(f"The profile {name} names {symbol}: no such page.", fix)


def _problem(text: str, fix: str = FIX) -> Problem:
    return Problem(FILE, 1, 1, text, fix)

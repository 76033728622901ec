"""Known deviations of an implementation, each with its reason."""

import dataclasses
import datetime
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keras_conformance.adapters.find_adapter import BACKENDS, MODES
from keras_conformance.bad_input import BadInput
from keras_conformance.outcome import LOST, Outcome
from keras_spec.place import beside

FOLDER = beside(__file__, "ledgers")
KEYS = {"clause": str, "reason": str, "link": str, "review": datetime.date}
# Ways of running that a failure may name.
WAYS = (*MODES, "reloaded", "symbolic")
CHOICES = {"backends": BACKENDS, "modes": WAYS}
FIX = (
    'Fix: write `[[deviation]]` with clause = "...", reason = "...", '
    'link = "...", review = 2027-01-31.'
)


@dataclass(frozen=True)
class Deviation:
    """One entry of a ledger.

    Args:
        clause: String, the id of the check that fails.
        reason: String.
        link: String.
        review: Date, when to look again.
        backends: Where it fails; empty means everywhere.
        modes: The ways of running in which it fails, likewise.
    """

    clause: str
    reason: str
    link: str
    review: datetime.date
    backends: Sequence[str] = ()
    modes: Sequence[str] = ()

    def holds_on(self, backend: str) -> bool:
        """Return whether the entry is about `backend`."""
        return not self.backends or backend in self.backends

    def holds_in(self, ways: Sequence[str]) -> bool:
        """Return whether the entry is about one of the ways of running."""
        return not self.modes or not set(ways).isdisjoint(self.modes)

    def overlaps(self, other: "Deviation") -> bool:
        """Return whether both are about the same failure."""
        return (
            self.clause == other.clause
            and any(map(self.holds_on, other.backends or BACKENDS))
            and self.holds_in(other.modes or WAYS)
        )


@dataclass(frozen=True)
class Ledger:
    """The deviations of one implementation.

    Args:
        deviations: Those of every backend.
        path: String, the name of the file.
        backend: String, the one that is run.
    """

    deviations: Sequence[Deviation] = ()
    path: str = ""
    backend: str = "tensorflow"

    @property
    def clauses(self) -> Sequence[str]:
        """The ids that are listed, for any backend."""
        return list(dict.fromkeys(entry.clause for entry in self.deviations))

    def due(self, today: datetime.date) -> list[str]:
        """Return the ids whose date to look again has come."""
        return [
            entry.clause
            for entry in self.deviations
            if entry.review <= today and entry.holds_on(self.backend)
        ]

    def judge(self, outcome: Outcome, ways: Sequence[str]) -> Outcome:
        """Return the outcome in the light of the ledger.

        A listed failure is known. A listed check that does not fail has
        failed: the entry has to go.

        Args:
            outcome: `Outcome`.
            ways: The ways of running in which the check was made.
        """
        failure = outcome.failure
        lost = outcome.status in LOST
        # A crash does not say in which way.
        failed_in = [failure.mode] if lost and failure else ways
        entry = self._entry(outcome.check.id, failed_in)
        if entry is None or outcome.status == "error":
            return outcome
        if lost:
            said = f"{entry.reason} ({entry.link}) {outcome.message}"
            return dataclasses.replace(outcome, status="known", message=said)
        return dataclasses.replace(
            outcome,
            status="failed",
            message=(
                f"Expected a failure, which {self.path or 'the ledger'} lists. "
                f"Received: {outcome.status}. Fix: {self._fix(entry)}."
            ),
        )

    def _entry(self, clause: str, ways: Sequence[str]) -> Deviation | None:
        for entry in self.deviations:
            fits = entry.clause == clause and entry.holds_on(self.backend)
            if fits and entry.holds_in(ways):
                return entry
        return None

    def _fix(self, entry: Deviation) -> str:
        others = [b for b in BACKENDS if entry.holds_on(b)]
        others = [f'"{b}"' for b in others if b != self.backend]
        if self.backend == "tensorflow" or not others:
            return "remove the entry"
        return f"write backends = [{', '.join(others)}] in the entry"


def read_ledger(path: Path | None, backend: str = "tensorflow") -> Ledger:
    """Read a ledger; without a path or a file, nothing is known.

    Raises:
        BadInput: if it cannot be read, or an entry is not whole.
    """
    if path is None or not path.exists():
        return Ledger(backend=backend)
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: Not TOML: {error}. {FIX}") from None
    if data.keys() - {"deviation"}:
        raise BadInput(
            f"{path}: Expected only `deviation`. "
            f"Received: {', '.join(data)}. {FIX}"
        )
    entries: dict[str, list[Deviation]] = {}
    for given in data.get("deviation", []):
        _check_entry(given, path)
        entry = Deviation(**given)
        same = entries.setdefault(entry.clause, [])
        if any(map(entry.overlaps, same)):
            raise BadInput(
                f"{path}: {entry.clause} is listed twice. "
                "Fix: remove one entry."
            )
        same.append(entry)
    return Ledger(sum(entries.values(), []), path.name, backend)


def _check_entry(entry: dict[str, Any], path: Path) -> None:
    for key, kind in KEYS.items():
        if not isinstance(entry.get(key), kind) or not entry[key]:
            raise BadInput(
                f"{path}: Expected {key} as {kind.__name__} in each deviation. "
                f"Received: {key}={entry.get(key)!r}. {FIX}"
            )
    if entry.keys() - KEYS - CHOICES.keys():
        unknown = ", ".join(sorted(entry.keys() - KEYS - CHOICES.keys()))
        raise BadInput(f"{path}: A deviation has no key {unknown}. {FIX}")
    for key in CHOICES.keys() & entry.keys():
        given = entry[key] if isinstance(entry[key], list) else []
        if not given or not all(item in CHOICES[key] for item in given):
            raise BadInput(
                f"{path}: {entry['clause']}: Expected {key} as a list of "
                f"{', '.join(CHOICES[key])}. Received: {key}={entry[key]!r}. "
                "Fix: leave it out where the entry holds for all."
            )

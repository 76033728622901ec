"""Known deviations of an implementation, each with its reason."""

import dataclasses
import datetime
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from keras_conformance.bad_input import BadInput
from keras_conformance.outcome import LOST, Outcome
from keras_spec.place import beside

FOLDER = beside(__file__, "ledgers")
KEYS = {"clause": str, "reason": str, "link": str, "review": datetime.date}
FIX = (
    'Fix: write `[[deviation]]` with clause = "...", reason = "...", '
    'link = "...", review = 2027-01-31.'
)


@dataclass(frozen=True)
class Ledger:
    """The deviations of one implementation, by the id of the check."""

    reasons: dict[str, str]
    path: str = ""
    reviews: Mapping[str, datetime.date] = field(default_factory=dict)

    @property
    def clauses(self) -> Sequence[str]:
        """The ids that are listed."""
        return list(self.reasons)

    def due(self, today: datetime.date) -> list[str]:
        """Return the ids whose date to look again has come."""
        return [name for name, when in self.reviews.items() if when <= today]

    def judge(self, outcome: Outcome) -> Outcome:
        """Return the outcome in the light of the ledger.

        A listed failure is known. A listed check that does not fail has
        failed: the entry has to go.
        """
        reason = self.reasons.get(outcome.check.id)
        if reason is None or outcome.status == "error":
            return outcome
        if outcome.status in LOST:
            return dataclasses.replace(
                outcome, status="known", message=f"{reason} {outcome.message}"
            )
        return dataclasses.replace(
            outcome,
            status="failed",
            message=(
                f"Expected a failure, which {self.path or 'the ledger'} lists. "
                f"Received: {outcome.status}. Fix: remove the entry."
            ),
        )


def read_ledger(path: Path | None) -> Ledger:
    """Read a ledger; without a path or a file, nothing is known.

    Raises:
        BadInput: if it cannot be read, or an entry is not whole.
    """
    if path is None or not path.exists():
        return Ledger({})
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: Not TOML: {error}. {FIX}") from None
    if data.keys() - {"deviation"}:
        raise BadInput(
            f"{path}: Expected only `deviation`. "
            f"Received: {', '.join(data)}. {FIX}"
        )
    reasons: dict[str, str] = {}
    reviews: dict[str, datetime.date] = {}
    for entry in data.get("deviation", []):
        _check_entry(entry, path)
        if entry["clause"] in reasons:
            raise BadInput(
                f"{path}: {entry['clause']} is listed twice. "
                "Fix: remove one entry."
            )
        reasons[entry["clause"]] = f"{entry['reason']} ({entry['link']})"
        reviews[entry["clause"]] = entry["review"]
    return Ledger(reasons, path.name, reviews)


def _check_entry(entry: dict[str, Any], path: Path) -> None:
    for key, kind in KEYS.items():
        if not isinstance(entry.get(key), kind) or not entry[key]:
            raise BadInput(
                f"{path}: Expected {key} as {kind.__name__} in each deviation. "
                f"Received: {key}={entry.get(key)!r}. {FIX}"
            )
    if entry.keys() - KEYS:
        unknown = ", ".join(sorted(entry.keys() - KEYS))
        raise BadInput(f"{path}: A deviation has no key {unknown}. {FIX}")

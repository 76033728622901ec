"""What became of bugs, one by one and in all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from keras_conformance.mutation.mutant import Mutant

STATUSES = ("caught", "survived", "not reached")


@dataclass(frozen=True)
class Verdict:
    """What became of a bug.

    Args:
        mutant: The bug.
        status: String: `caught`, `survived`, or `not reached` by any check.
        check: String, the id of the check that caught it.
        message: String, what that check said.
        tried: Integer, how many checks it was put to.
    """

    mutant: Mutant
    status: str
    check: str = ""
    message: str = ""
    tried: int = 0


def share(verdicts: Sequence[Verdict]) -> float:
    """Return the percentage that is caught; of none, all."""
    caught = sum(verdict.status == "caught" for verdict in verdicts)
    return 100 * caught / len(verdicts) if verdicts else 100.0


def report(verdicts: Sequence[Verdict]) -> str:
    """Return the survivors, then a table by family."""
    lines = []
    for verdict in verdicts:
        if verdict.status == "caught":
            continue
        tried = (
            f"{verdict.tried} checks ran it" if verdict.tried else "no check"
        )
        lines.append(
            f"{verdict.status}: {verdict.mutant.family}: {verdict.mutant}"
        )
        lines.append(f"  {tried}; a clause of this symbol should notice.")
    counts = Counter((v.mutant.family, v.status) for v in verdicts)
    families = sorted({v.mutant.family for v in verdicts})
    lines += ["", f"{'':<18}{'caught':>9}{'survived':>10}{'not reached':>13}"]
    for family in families:
        cells = [
            counts[family, s] for s in ("caught", "survived", "not reached")
        ]
        lines.append(f"{family:<18}{cells[0]:>9}{cells[1]:>10}{cells[2]:>13}")
    total = f"{share(verdicts):.1f} % of {len(verdicts)} bugs are caught."
    return "\n".join([*lines, total])


def as_records(verdicts: Sequence[Verdict]) -> list[dict[str, Any]]:
    """Return the verdicts as values that JSON can hold."""
    return [_record(verdict) for verdict in verdicts]


def _record(verdict: Verdict) -> dict[str, Any]:
    mutant = verdict.mutant
    return {
        "id": mutant.id,
        "family": mutant.family,
        "file": mutant.path,
        "line": mutant.line,
        "function": mutant.function,
        "status": verdict.status,
        "check": verdict.check,
        "message": verdict.message,
        "tried": verdict.tried,
    }

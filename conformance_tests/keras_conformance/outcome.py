"""What became of a check."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keras_conformance.failure import Failure
from keras_spec.clause import Clause

STATUSES = (
    "passed",
    "failed",
    "error",
    "crashed",
    "hung",
    "unsupported",
    "known",
)
LOST = ("failed", "error", "crashed", "hung")


@dataclass(frozen=True)
class Outcome:
    """The verdict on one check.

    Args:
        check: What was checked, a clause or a page's signature.
        status: String: `passed`, `failed`, `error` (the specification or the
            suite is at fault), `crashed` (the process ended), `hung` (it took
            longer than the limit), `unsupported` (no such public path),
            `known` (failed, and in the ledger).
        cases: Integer, how many cases passed.
        message: String, why it is not `passed`.
        failure: The details of a failure.
        seconds: Float.
    """

    check: Clause
    status: str
    cases: int = 0
    message: str = ""
    failure: Failure | None = None
    seconds: float = 0.0

    def as_record(self) -> dict[str, Any]:
        """Return the outcome as values that can be sent and written."""
        failure = self.failure and dataclasses.asdict(self.failure)
        return {
            "id": self.check.id,
            "status": self.status,
            "cases": self.cases,
            "message": self.message,
            "failure": failure,
            "seconds": self.seconds,
        }


def from_record(record: Mapping[str, Any], check: Clause) -> Outcome:
    """Return the outcome that `Outcome.as_record` described."""
    values = {k: v for k, v in record.items() if k not in ("id", "failure")}
    failure = record["failure"] and Failure(**record["failure"])
    return Outcome(check=check, failure=failure, **values)

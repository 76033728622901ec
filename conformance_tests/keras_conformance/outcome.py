"""What became of a check."""

from dataclasses import dataclass

from keras_conformance.check import Check
from keras_conformance.failure import Failure

STATUSES = ("passed", "failed", "error", "unsupported", "known")
LOST = ("failed", "error")


@dataclass(frozen=True)
class Outcome:
    """The verdict on one check.

    Args:
        check: The check.
        status: String: `passed`, `failed`, `error` (the specification or the
            suite is at fault), `unsupported` (no such public path), `known`
            (failed, and in the ledger).
        cases: Integer, how many cases passed.
        message: String, why it is not `passed`.
        failure: The details of a failure.
        seconds: Float.
    """

    check: Check
    status: str
    cases: int = 0
    message: str = ""
    failure: Failure | None = None
    seconds: float = 0.0

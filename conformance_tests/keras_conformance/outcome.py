"""What became of a check."""

from dataclasses import dataclass

from keras_conformance.failure import Failure
from keras_spec.clause import Clause

STATUSES = ("passed", "failed", "error", "unsupported", "known")
LOST = ("failed", "error")


@dataclass(frozen=True)
class Outcome:
    """The verdict on one check.

    Args:
        check: What was checked, a clause or a page's signature.
        status: String: `passed`, `failed`, `error` (the specification or the
            suite is at fault), `unsupported` (no such public path), `known`
            (failed, and in the ledger).
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

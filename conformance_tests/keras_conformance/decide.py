"""From a check to its outcome."""

import time
import traceback

from keras_conformance.checks import CHECKS
from keras_conformance.failure import Failure
from keras_conformance.outcome import Outcome
from keras_conformance.subject import Subject
from keras_conformance.tidy import tidy
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.clause import Clause


def decide(check: Clause, subject: Subject) -> Outcome:
    """Make the check; whatever happens is an outcome."""
    start = time.perf_counter()

    def outcome(
        status: str,
        cases: int = 0,
        message: str = "",
        failure: Failure | None = None,
    ) -> Outcome:
        seconds = time.perf_counter() - start
        return Outcome(check, status, cases, message, failure, seconds)

    try:
        cases = _make(check, subject)
    except Failure as failure:
        failure.program = tidy(failure.program)
        return outcome("failed", 0, failure.message, failure)
    except Unsupported as reason:
        return outcome("unsupported", 0, str(reason))
    except Undecidable as reason:
        return outcome("error", 0, str(reason))
    except (Exception, SystemExit):
        lines = traceback.format_exc(limit=-6)
        return outcome("error", 0, f"The check itself failed.\n{lines}")
    if cases == 0:
        return outcome("error", 0, "The clause describes no case.")
    return outcome("passed", cases)


def _make(check: Clause, subject: Subject) -> int:
    # What the implementation lacks is unsupported before anything is tried.
    _ = subject.target
    return CHECKS[check.kind](subject, check)

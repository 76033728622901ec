"""From a check to its outcome."""

import time
import traceback

from keras_conformance.checks import CHECKS
from keras_conformance.failure import Failure
from keras_conformance.lost import Lost
from keras_conformance.narrow import narrow
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
        cases, missing = _make(check, subject)
    except Lost as lost:
        failure = Failure(str(lost), subject.adapter.program(""))
        return outcome(lost.status, 0, str(lost), failure)
    except Failure as failure:
        failure.program = tidy(failure.program)
        failure.program = subject.adapter.program(failure.program)
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
    left_out = f"Left out: {', '.join(missing)}." if missing else ""
    return outcome("passed", cases, left_out)


def _make(check: Clause, subject: Subject) -> tuple[int, list[str]]:
    """Return how many cases passed, and the dtypes that are missing."""
    subject.adapter.begin(check)
    # What the implementation lacks is unsupported before anything is tried.
    _ = subject.target
    possible, missing = narrow(check, subject.adapter.has_dtype)
    return CHECKS[check.kind](subject, possible), missing

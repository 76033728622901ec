"""The results of a run as JUnit's XML, which services of CI read."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from keras_conformance.outcome import LOST, Outcome
from keras_conformance.report import describe, explain
from keras_conformance.results import write_text
from keras_conformance.run import Run

# What XML 1.0 cannot hold, escaped or not.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(run: Run) -> str:
    """Return one test suite with a test case for each check.

    The class is the symbol, the name the id. What is known or unsupported is
    skipped, with the reason.
    """
    outcomes = run.outcomes
    lost = [outcome for outcome in outcomes if outcome.status in LOST]
    failed = [outcome for outcome in lost if outcome.status == "failed"]
    skipped = [o for o in outcomes if o.status in ("known", "unsupported")]
    suite = Element(
        "testsuite",
        name=f"keras_conformance {run.plan.impl}",
        tests=str(len(outcomes)),
        failures=str(len(failed)),
        errors=str(len(lost) - len(failed)),
        skipped=str(len(skipped)),
        time=f"{sum(outcome.seconds for outcome in outcomes):.3f}",
    )
    for outcome in outcomes:
        _add_case(suite, outcome, describe(run))
    whole = Element("testsuites")
    whole.append(suite)
    indent(whole)
    return tostring(whole, encoding="unicode", xml_declaration=True) + "\n"


def _add_case(suite: Element, outcome: Outcome, versions: str) -> None:
    case = SubElement(
        suite,
        "testcase",
        classname=outcome.check.symbol,
        name=outcome.check.id,
        time=f"{outcome.seconds:.3f}",
    )
    if outcome.status == "passed":
        return
    message = FORBIDDEN.sub("\ufffd", outcome.message)
    if outcome.status not in LOST:
        said = f"{outcome.status}: {message}"
        SubElement(case, "skipped", message=said)
        return
    kind = "failure" if outcome.status == "failed" else "error"
    found = SubElement(case, kind, type=outcome.status, message=message)
    found.text = FORBIDDEN.sub("\ufffd", explain(outcome, versions))


def write_junit(run: Run, path: Path) -> None:
    """Write the file; it is whole or is not there."""
    write_text(as_junit(run), path)

"""The clauses of a proposal, checked against its prototype."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keras_sig.sandbox import clause_runner
from keras_sig.sandbox.ended import how_it_ended
from keras_sig.sandbox.examples import FORGED, PROGRAM
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.run_failed import RunFailed
from keras_sig.sandbox.sandbox import Sandbox
from keras_sig.sandbox.stage import INSIDE, make_readable
from keras_sig.sandbox.verdict import Verdict
from keras_spec.edition import Edition, write

SUITE = "keras_conformance"
MODES = "eager,graph,xla"
SHOWN = 2_000


def run_clauses(
    sandbox: Sandbox,
    edition: Edition,
    symbols: Sequence[str],
    staged: Path,
    limits: Limits,
) -> list[Verdict]:
    """Check every clause of `symbols` in `edition`, old ones included.

    Args:
        sandbox: `Sandbox`.
        edition: `Edition`, the specification as it would become.
        symbols: Sequence of strings, the public paths.
        staged: Path, what `stage` made.
        limits: `Limits` of the run.

    Raises:
        RunFailed: if the suite did not come to an end.
    """
    write(edition, staged / "pages")
    runner = Path(clause_runner.__file__).read_bytes()
    (staged / "clause_runner.py").write_bytes(runner)
    make_readable(staged)
    options = [SUITE, "--impl", "keras_reference", "--mode", MODES]
    options += ["--pages", f"{INSIDE}/pages"]
    for symbol in symbols:
        options += ["--symbol", symbol]
    outcome = sandbox.run(
        [
            *("-c", PROGRAM, f"{INSIDE}/lib"),
            *(f"{INSIDE}/clause_runner.py", *options),
        ],
        {INSIDE: staged},
        limits,
    )
    try:
        verdicts = _read(json.loads(outcome.answer))
    except FORGED:
        ended = how_it_ended(outcome, limits)
        raise RunFailed(
            f"Expected results from the suite. Received: none: {ended}.\n"
            + outcome.output.strip()[-SHOWN:]
        ) from None
    _check_complete(verdicts, edition, symbols)
    return verdicts


def _check_complete(
    verdicts: Sequence[Verdict], edition: Edition, symbols: Sequence[str]
) -> None:
    """See that every clause has its result: a prototype could drop some."""
    expected = {
        check.id for symbol in symbols for check in edition.pages[symbol].checks
    }
    received = [verdict.id for verdict in verdicts]
    missing = len(expected - set(received))
    if missing or len(set(received)) < len(received):
        raise RunFailed(
            "Expected from the suite one result for each of "
            f"{len(expected)} checks. Received: {len(received)}, "
            f"with {missing} missing."
        )


def _read(results: dict[str, Any]) -> list[Verdict]:
    """Read the results, which a prototype could have tampered with."""
    return [
        Verdict(
            str(clause["id"]),
            str(clause["status"]),
            int(clause["cases"]),
            str(clause["message"]),
            str(clause.get("failure", {}).get("program", "")),
        )
        for clause in results["clauses"]
    ]

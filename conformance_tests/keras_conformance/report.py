"""What a run prints."""

import datetime
import os
import platform
import sys
import textwrap
from collections import Counter
from typing import TextIO

import numpy as np

from keras_conformance.failure import Failure
from keras_conformance.ledger import Ledger
from keras_conformance.outcome import LOST, STATUSES, Outcome
from keras_conformance.run import Run

# Of a result that is printed; the results have all of it.
MOST_ROWS = 24


class Progress:
    """One line that is written over, on a terminal only.

    The line goes to the terminal itself: while a check runs, what the
    implementation prints is captured.
    """

    def __init__(self, total: int, done: int = 0):
        self._total = total
        self._done = done
        self._stream: TextIO | None = None
        if sys.stderr.isatty():
            self._stream = os.fdopen(os.dup(2), "w")

    def show(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self._done += 1
        self._write(f"{self._done}/{self._total} {outcome.check.id}")

    def close(self) -> None:
        """Take the line away."""
        self._write("")
        if self._stream:
            self._stream.close()

    def _write(self, text: str) -> None:
        if self._stream:
            self._stream.write(f"\r{text[:78]}\x1b[K")
            self._stream.flush()


def print_report(run: Run, most: int = 10) -> None:
    """Print the first failures, then a table by family and status."""
    versions = describe(run)
    lost = [o for o in run.outcomes if o.status in LOST]
    for outcome in lost[:most]:
        print(f"{explain(outcome, versions)}\n")
    if len(lost) > most:
        print(
            f"... and {len(lost) - most} more failures. --failures "
            f"{len(lost)} prints them all, so do the results.\n"
        )
    print(table(run.outcomes))
    print(f"\n{versions}")
    for clause in run.stale:
        print(
            f"{run.ledger.path}: {clause} is no check of this edition. "
            "Fix: remove the entry."
        )
    counts = Counter(outcome.status for outcome in run.outcomes)
    said = ", ".join(f"{counts[s]} {s}" for s in STATUSES if counts[s])
    part = f" of the profile {run.profile}" if run.profile else ""
    print(f"{len(run.outcomes)} checks{part}: {said}.")
    if run.strict and counts["unsupported"]:
        missing = [
            o.check.id for o in run.outcomes if o.status == "unsupported"
        ]
        print(f"Nothing may be unsupported, but {', '.join(missing[:5])} is.")
    if not counts["passed"] and not counts["known"]:
        print("Nothing passed: the implementation conforms in nothing.")


def print_due(ledger: Ledger, today: datetime.date) -> None:
    """Print the entries that somebody promised to look at by now."""
    due = ledger.due(today)
    if due:
        print(
            f"{ledger.path}: {len(due)} entries are due for another look: "
            f"{', '.join(due[:5])}{', ...' if len(due) > 5 else ''}."
        )


def explain(outcome: Outcome, versions: str) -> str:
    """Return a failure as an implementer needs it."""
    check, failure = outcome.check, outcome.failure
    sentence = textwrap.fill(" ".join(check.sentence.split()), 76)
    lines = [
        f"{outcome.status.upper()} {check.id}",
        *textwrap.indent(sentence, "  ").splitlines(),
        *textwrap.indent(_wrapped(outcome.message), "  ").splitlines(),
    ]
    if failure:
        lines += ["", *textwrap.indent(failure.program, "    ").splitlines()]
        lines += ["", *_verdict(failure, outcome.message)]
        lines.append(_aligned("ran on", f"{versions}, {failure.mode}"))
    return "\n".join(lines)


def _wrapped(message: str) -> str:
    """Return a message of one line as several; others have their own."""
    if "\n" in message:
        return message
    return textwrap.fill(message, 76, break_on_hyphens=False)


def _verdict(failure: Failure, message: str) -> list[str]:
    """Return what differs, unless the message has said all of it."""
    lines = []
    shown = (failure.expected, failure.received)
    if not all(text in message for text in shown):
        names = zip(("expected", "received"), shown, strict=True)
        lines = [_aligned(name, text) for name, text in names if text]
    if failure.difference is not None:
        said = f"{failure.difference:.3g} of max(1, |expected|)"
        # Beyond that, the number says only that it is far away.
        if failure.ulps is not None and failure.ulps < 1e9:
            said += f", {failure.ulps:.3g} units in the last place"
        lines.append(_aligned("difference", said))
        lines.append(_aligned("tolerance", f"{failure.tolerance:.3g}"))
    return lines


def _aligned(name: str, text: str) -> str:
    """Return a row whose text is wrapped, but for what has lines already."""
    rows = _shortened(text.splitlines())
    if len(rows) == 1:
        rows = textwrap.wrap(rows[0], 78, break_on_hyphens=False) or [""]
    return f"  {name:<10} " + ("\n" + " " * 13).join(rows)


def _shortened(rows: list[str]) -> list[str]:
    if len(rows) <= MOST_ROWS:
        return rows
    half = MOST_ROWS // 2
    left_out = f"... {len(rows) - 2 * half} lines ..."
    return [*rows[:half], left_out, *rows[-half:]]


def describe(run: Run) -> str:
    """Return what ran, in one line."""
    said = run.implementation
    text = (
        f"{said['name']} {said['version']} on {said['backend']} "
        f"{said['backend_version']}, numpy {np.__version__}, "
        f"Python {platform.python_version()}, {said['device']}"
    )
    return f"{text}, {said['flags']}" if said.get("flags") else text


def table(outcomes: list[Outcome]) -> str:
    """Return the counts by family and status."""
    counts: dict[str, Counter[str]] = {}
    for outcome in outcomes:
        counts.setdefault(family(outcome), Counter())[outcome.status] += 1
    width = max(len("all"), *(len(name) for name in counts))
    total = sum(counts.values(), Counter())
    shown = [s for s in STATUSES if total[s] or s == "passed"]
    lines = [f"{'':<{width}}" + "".join(f"{s:>13}" for s in shown)]
    for name, row in [*sorted(counts.items()), ("all", total)]:
        cells = "".join(f"{row[s] or '.':>13}" for s in shown)
        lines.append(f"{name:<{width}}{cells}")
    return "\n".join(lines)


def family(outcome: Outcome) -> str:
    """Return the module of the symbol: `layers`, `ops`, `keras`."""
    parts = outcome.check.symbol.split(".")
    return ".".join(parts[1:-1]) or parts[0]

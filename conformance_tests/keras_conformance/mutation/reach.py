"""Which checks run which functions of the reference."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from keras_conformance.bench import Bench
from keras_conformance.mutation.mutant import Mutant
from keras_spec.clause import Clause

Reach = dict[str, list[str]]


def measure(bench: Bench, checks: Sequence[Clause], reference: Path) -> Reach:
    """Make the checks, and see which functions each of them enters.

    Args:
        bench: `Bench` with the reference as it is.
        checks: What to make.
        reference: Path of the package.

    Returns:
        For each function, as `file::Class.method`, the ids of the checks that
        passed and ran it, those first that run the fewest functions.
    """
    entered: dict[str, set[str]] = {}
    for check in checks:
        with _watch(str(reference)) as functions:
            outcome = bench.decide(check)
        if outcome.status == "passed":
            entered[check.id] = functions
    reach = defaultdict(list)
    for check_id in sorted(entered, key=lambda c: (len(entered[c]), c)):
        for function in entered[check_id]:
            reach[function].append(check_id)
    return dict(reach)


@contextmanager
def _watch(folder: str) -> Iterator[set[str]]:
    found: set[Any] = set()

    def profile(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            found.add(frame.f_code)

    functions: set[str] = set()
    sys.setprofile(profile)
    try:
        yield functions
    finally:
        sys.setprofile(None)
        for code in found:
            if code.co_filename.startswith(folder):
                path = code.co_filename[len(folder) + 1 :]
                name = code.co_qualname.partition(".<locals>")[0]
                functions.add(f"{path}::{name}")


def checks_of(mutant: Mutant, reach: Reach, most: int) -> list[str]:
    """Return the ids of the checks that have to notice a bug.

    Args:
        mutant: `Mutant`.
        reach: Which checks run which functions.
        most: Integer, how many of those that run its function are tried.
    """
    if mutant.clauses:
        return list(mutant.clauses)
    return reach.get(f"{mutant.path}::{mutant.function}", [])[:most]

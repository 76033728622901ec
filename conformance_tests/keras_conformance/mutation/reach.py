"""Which checks run which functions of the reference, and on what tensors."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, zip_longest
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from keras_conformance.bench import Bench
from keras_conformance.mutation.looks import looks_for
from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.shows import (
    Traffic,
    ways_of,
    words_of,
)
from keras_spec.clause import Clause

Reach = dict[str, list[str]]


def measure(
    bench: Bench, checks: Sequence[Clause], reference: Path
) -> tuple[Reach, Traffic]:
    """Make the checks, and see which functions each of them enters.

    Args:
        bench: `Bench` with the reference as it is.
        checks: What to make.
        reference: Path of the package.

    Returns:
        For each function, as `file::Class.method`, the ids of the checks that
        passed and ran it, those first that run the fewest functions; and what
        tensors it takes and returns.
    """
    entered: dict[str, set[str]] = {}
    traffic: dict[str, set[str]] = defaultdict(set)
    for check in checks:
        with _watch(str(reference)) as seen:
            outcome = bench.decide(check)
        if outcome.status == "passed":
            entered[check.id] = set(seen)
            for function, words in seen.items():
                traffic[function] |= words | ways_of(check)
    reach = defaultdict(list)
    for check_id in sorted(entered, key=lambda c: (len(entered[c]), c)):
        for function in entered[check_id]:
            reach[function].append(check_id)
    return dict(reach), {name: sorted(w) for name, w in traffic.items()}


@contextmanager
def _watch(folder: str) -> Iterator[dict[str, set[str]]]:
    """Yield what is filled: functions of the folder, with `words_of` them."""
    names: dict[CodeType, str] = {}
    seen: dict[str, set[str]] = defaultdict(set)

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        if event not in ("call", "return"):
            return
        code = frame.f_code
        if code not in names:
            names[code] = _name(code, folder)
        if names[code]:
            seen[names[code]] |= words_of(frame, event, argument)

    sys.setprofile(profile)
    try:
        yield seen
    finally:
        sys.setprofile(None)


def _name(code: CodeType, folder: str) -> str:
    """Return `file::Class.method`; of a function inside, the one around it."""
    if not code.co_filename.startswith(folder):
        return ""
    path = code.co_filename[len(folder) + 1 :]
    return f"{path}::{code.co_qualname.partition('.<locals>')[0]}"


def checks_of(
    mutant: Mutant, reach: Reach, checks: Mapping[str, Clause], most: int
) -> list[str]:
    """Return the ids of the checks that have to notice a bug.

    Args:
        mutant: `Mutant`.
        reach: Which checks run which functions.
        checks: The checks by id.
        most: Integer, how many of those that run its function are tried. Those
            that look for bugs of its family come first; then each kind has its
            turn, so that a function that all run, such as one for errors, is
            not put to errors only.
    """
    if mutant.clauses:
        return list(mutant.clauses)
    looking = []
    by_kind = defaultdict(list)
    for name in reach.get(f"{mutant.path}::{mutant.function}", []):
        if mutant.family in looks_for(checks[name]):
            looking.append(name)
        else:
            by_kind[checks[name].kind].append(name)
    return [*looking, *_in_turn(list(by_kind.values()))][:most]


def _in_turn(queues: Sequence[Sequence[str]]) -> list[str]:
    rounds = zip_longest(*queues)
    return [check for check in chain.from_iterable(rounds) if check]

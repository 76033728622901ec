"""Which functions of the reference a check runs, and on what tensors."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from keras_conformance.bench import Bench
from keras_conformance.mutation.shows import ways_of, words_of
from keras_spec.clause import Clause

# Under "entered" the functions of each check that passed, as
# `file::Class.method`; under "traffic" words for each function and each line.
Seen = dict[str, dict[str, list[str]]]


def watch_checks(
    bench: Bench, checks: Sequence[Clause], reference: Path
) -> Seen:
    """Make checks, and see what they run.

    Args:
        bench: `Bench` with the reference as it is.
        checks: What to make.
        reference: Path of the package.
    """
    entered = {}
    traffic: dict[str, set[str]] = defaultdict(set)
    for check in checks:
        with _watch(str(reference)) as (functions, lines):
            outcome = bench.decide(check)
        if outcome.status == "passed":
            entered[check.id] = sorted(functions)
            for function, words in functions.items():
                traffic[function] |= words | ways_of(check)
            for line, words in lines.items():
                traffic[line] |= words
    words_by_place = {name: sorted(words) for name, words in traffic.items()}
    return {"entered": entered, "traffic": words_by_place}


Words = dict[str, set[str]]


@contextmanager
def _watch(folder: str) -> Iterator[tuple[Words, Words]]:
    """Yield what is filled: words of functions in the folder, and of lines."""
    names: dict[CodeType, str] = {}
    functions: Words = defaultdict(set)
    lines: Words = defaultdict(set)

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        if event not in ("call", "return"):
            return
        code = frame.f_code
        if code not in names:
            names[code] = _name(code, folder)
        name = names[code]
        if not name:
            return
        if event == "call":
            functions[name] |= words_of(frame, event, argument)
        elif not code.co_name.startswith("<"):
            # What a lambda or a comprehension returns, no statement does.
            place = f"{name}:{frame.f_lineno}"
            lines[place] |= words_of(frame, event, argument)

    sys.setprofile(profile)
    try:
        yield functions, lines
    finally:
        sys.setprofile(None)


def _name(code: CodeType, folder: str) -> str:
    """Return `file::Class.method`; of a function inside, the one around it."""
    if not code.co_filename.startswith(folder):
        return ""
    path = code.co_filename[len(folder) + 1 :]
    return f"{path}::{code.co_qualname.partition('.<locals>')[0]}"

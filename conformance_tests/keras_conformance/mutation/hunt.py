"""Every bug in a process of its own, forked where TensorFlow is loaded."""

import functools
import importlib.abc
import importlib.util
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

from keras_conformance import smallest
from keras_conformance.adapters import find_adapter
from keras_conformance.bench import Bench
from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.verdict import Verdict
from keras_conformance.outcome import LOST
from keras_conformance.plan import Plan
from keras_spec.edition import Edition, load


class MutantFinder(importlib.abc.MetaPathFinder):
    """Imports one module of the reference from other text."""

    def __init__(self, module: str, path: Path, source: str):
        self._module = module
        self._path = path
        self._source = source

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Return where the module with the bug comes from."""
        if fullname != self._module:
            return None
        loader = _TextLoader(fullname, str(self._path))
        loader.text = self._source.encode()
        return importlib.util.spec_from_file_location(
            fullname, self._path, loader=loader
        )


class _TextLoader(SourceFileLoader):
    text = b""

    def get_code(self, fullname: str) -> Any:
        """Compile the text, and never what lies in a cache."""
        return compile(self.text, self.path, "exec", dont_inherit=True)


def in_fork(work: Callable[[], Any]) -> tuple[int, int]:
    """Start `work` in a fork; return its id and where its JSON comes from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    # Quiet: bugs print what they like.
    void = os.open(os.devnull, os.O_WRONLY)
    os.dup2(void, 1)
    os.dup2(void, 2)
    try:
        answer = work()
    except BaseException as error:
        answer = {"raised": f"{type(error).__name__}: {error}"}
    data = json.dumps(answer).encode()
    while data:
        data = data[os.write(writing, data) :]
    os._exit(0)


def collect(child: int, reading: int, seconds: float) -> Any:
    """Return what a fork answers; None if it ends or takes too long."""
    data = b""
    deadline = time.monotonic() + seconds
    while True:
        left = max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select([reading], [], [], left)
        part = os.read(reading, 65536) if ready else b""
        if not part:
            break
        data += part
    os.close(reading)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return json.loads(data) if data else None


def try_bug(
    plan: Plan,
    edition: Edition,
    reference: Path,
    mutant: Mutant,
    checks: Sequence[str],
) -> dict[str, Any]:
    """Put a bug to checks until one notices; to be run in a fork.

    What takes long only because there are many checks has not noticed: no
    check is begun when three quarters of the limit are over.
    """
    ends = time.monotonic() + 0.75 * plan.limit
    module = ".".join(
        [reference.name, *Path(mutant.path).with_suffix("").parts]
    )
    finder = MutantFinder(module, reference / mutant.path, mutant.source)
    sys.meta_path.insert(0, finder)
    # Nobody reads what a bug looks like at its smallest.
    smallest.SECONDS = 0.0
    adapter = find_adapter(plan.impl, plan.backend, plan.device)
    bench = Bench(adapter, edition, plan.modes)
    number = 0
    for number, name in enumerate(checks, 1):
        if time.monotonic() > ends:
            break
        outcome = bench.decide(edition.checks[name])
        if outcome.status in (*LOST, "unsupported"):
            said = outcome.message.partition("\n")[0]
            return {"check": name, "message": said, "tried": number}
    return {"check": "", "message": "", "tried": number}


def hunt(
    plan: Plan,
    reference: Path,
    cases: Iterable[tuple[Mutant, Sequence[str]]],
    workers: int,
) -> Iterator[Verdict]:
    """Try bugs, `workers` at a time; yield verdicts in the given order.

    Args:
        plan: `Plan` of the reference; its limit is that of one bug.
        reference: Path of the package.
        cases: Bugs, each with the ids of its checks.
        workers: Integer.
    """
    # Read once: a bug takes less time than the pages.
    edition = load(Path(plan.pages))
    running: list[tuple[Mutant, int, int]] = []
    for mutant, checks in cases:
        if not checks:
            yield Verdict(mutant, "not reached")
            continue
        if len(running) == workers:
            yield _end(*running.pop(0), plan.limit)
        work = functools.partial(
            try_bug, plan, edition, reference, mutant, checks
        )
        running.append((mutant, *in_fork(work)))
    for case in running:
        yield _end(*case, plan.limit)


def _end(mutant: Mutant, child: int, reading: int, limit: float) -> Verdict:
    answer = collect(child, reading, limit)
    if answer is None:
        return Verdict(mutant, "caught", message="It hung or crashed.")
    if "raised" in answer:
        return Verdict(mutant, "caught", message=answer["raised"])
    status = "caught" if answer["check"] else "survived"
    return Verdict(mutant, status, **answer)

"""Watches the checks of many pages, and keeps what was seen of each."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from keras_conformance.bad_input import BadInput
from keras_conformance.bench import Bench
from keras_conformance.mutation.hunt import collect, in_fork
from keras_conformance.mutation.watch import Seen, watch_checks
from keras_conformance.plan import Plan
from keras_conformance.results import write_text
from keras_spec.clause import Clause

SECONDS = 3600.0
# The checks of each symbol.
Pages = Mapping[str, Sequence[Clause]]


def watch_pages(
    plan: Plan,
    checks: Sequence[Clause],
    reference: Path,
    workers: int,
    cache: Path | None = None,
) -> list[Seen]:
    """Make the checks, and see what those of each page run.

    Args:
        plan: `Plan` of the reference as it is.
        checks: What to make.
        reference: Path of the package.
        workers: Integer, how many processes share the pages.
        cache: Path of a file that keeps what was seen: only pages that
            changed are watched again; all of them, if the reference did.

    Raises:
        BadInput: if the checks cannot be made.
    """
    pages: dict[str, list[Clause]] = defaultdict(list)
    for check in checks:
        pages[check.symbol].append(check)
    keys = _keys(pages, reference)
    kept = _read(cache)
    new = [s for s in pages if kept.get(s, {}).get("key") != keys[s]]
    forks = [
        in_fork(partial(_watch_some, plan, pages, new[at::workers], reference))
        for at in range(min(workers, len(new)))
    ]
    for fork in forks:
        answer = collect(*fork, SECONDS)
        if answer is None or "raised" in answer:
            raise BadInput(
                "Expected the checks of the reference to be made. Received: "
                f"{answer}. Fix: see `sig conformance run`."
            )
        for symbol, seen in answer.items():
            kept[symbol] = {"key": keys[symbol], "seen": seen}
    if cache and forks:
        write_text(json.dumps(kept), cache)
    return [kept[symbol]["seen"] for symbol in pages]


def _watch_some(
    plan: Plan, pages: Pages, share: Sequence[str], reference: Path
) -> dict[str, Seen]:
    bench = Bench.of(plan)
    return {s: watch_checks(bench, pages[s], reference) for s in share}


def _keys(pages: Pages, reference: Path) -> dict[str, str]:
    """Return a text for each page, another where other code may be run.

    The code that watches counts too: what it sees is kept.
    """
    here = Path(__file__)
    files = [*sorted(reference.rglob("*.py")), here.with_name("shows.py"), here]
    code = [p.read_bytes() for p in files if not p.name.endswith("_test.py")]
    before = _digest(code)
    return {
        symbol: _digest([f"{before} {checks!r}".encode()])
        for symbol, checks in pages.items()
    }


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _read(cache: Path | None) -> dict[str, Any]:
    if cache is None or not cache.is_file():
        return {}
    kept: dict[str, Any] = json.loads(cache.read_text("utf-8"))
    return kept

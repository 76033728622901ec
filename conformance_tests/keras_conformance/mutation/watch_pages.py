"""Watches the checks of many pages, and keeps what was seen of each."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
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
        cache: Path of a file that keeps what was seen: a page is watched
            again if it changed, or a file that its checks ran.

    Raises:
        BadInput: if the checks cannot be made.
    """
    pages: dict[str, list[Clause]] = defaultdict(list)
    for check in checks:
        pages[check.symbol].append(check)
    now = _digests(reference)
    keys = {symbol: _key(pages[symbol]) for symbol in pages}
    kept = _read(cache)
    new = [s for s in pages if not _holds(kept.get(s, {}), keys[s], now)]
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
            files = {name: now[name] for name in _files(seen)}
            kept[symbol] = {"key": keys[symbol], "files": files, "seen": seen}
    if cache and forks:
        write_text(json.dumps(kept), cache)
    return [kept[symbol]["seen"] for symbol in pages]


def _watch_some(
    plan: Plan, pages: Pages, share: Sequence[str], reference: Path
) -> dict[str, Seen]:
    bench = Bench.of(plan)
    return {s: watch_checks(bench, pages[s], reference) for s in share}


def _holds(entry: dict[str, Any], key: str, now: dict[str, str]) -> bool:
    """Return whether neither the page changed nor a file that it ran."""
    files: dict[str, str] = entry.get("files", {})
    return bool(files) and entry["key"] == key and files.items() <= now.items()


def _files(seen: Seen) -> set[str]:
    """Return the files of the functions that checks ran."""
    places = chain.from_iterable(seen["entered"].values())
    return {place.partition("::")[0] for place in places}


def _digests(reference: Path) -> dict[str, str]:
    """Return a text for each file of the reference, by its name in it."""
    return {
        path.relative_to(reference).as_posix(): _digest([path.read_bytes()])
        for path in reference.rglob("*.py")
    }


def _key(checks: Sequence[Clause]) -> str:
    """Return a text for the checks of a page and the code that watches."""
    code = [
        Path(__file__).with_name(name).read_bytes()
        for name in ("shows.py", "watch.py", "watch_pages.py")
    ]
    return _digest([*code, repr(checks).encode()])


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

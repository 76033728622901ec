"""Lets a process replay, and another one go on where it ends."""

import argparse
import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .bad_input import BadInput
from .capsule import Capsule
from .device import Device
from .journal import Journal
from .replay_clause import replay_clause

Record = dict[str, Any]


def choose(capsule: Capsule, ids: Sequence[str]) -> list[Record]:
    """Return the clauses of a capsule that were asked for.

    Raises:
        BadInput: if one is not in it.
    """
    entries = {entry["id"]: entry for entry in capsule.manifest["clauses"]}
    for name in ids:
        if name not in entries:
            near = [e for e in entries if e.partition("/")[0] in name]
            raise BadInput(
                f"Expected a clause of the capsule. Received: {name!r}. Fix: "
                f"use {' or '.join(near[:3]) or 'one of its manifest'}."
            )
    return [entries[name] for name in ids] or list(entries.values())


def replay(
    capsule: Capsule, entries: Sequence[Record], options: argparse.Namespace
) -> None:
    """Replay what the journal does not have; the child does this."""
    device = Device(options.device, options.precision)
    journal = Journal(options.journal)
    journal.append("implementation", device.describe())
    known = {record["id"] for record in journal.values("clause")}
    for entry in entries:
        if entry["id"] in known:
            continue
        show_progress(f"{len(known)}/{len(entries)} {entry['id']}")
        known.add(entry["id"])
        journal.append("began", entry["id"])
        faulthandler.dump_traceback_later(options.limit, exit=True)
        journal.append("clause", replay_clause(capsule, device, entry))
        faulthandler.cancel_dump_traceback_later()
    show_progress("")


def show_progress(text: str) -> None:
    """Write over one line, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r{text[:78]}\x1b[K", end="", file=sys.stderr, flush=True)


def supervise(
    entries: Sequence[Record],
    options: argparse.Namespace,
    arguments: Sequence[str],
) -> list[Record]:
    """Return what became of every clause, whatever happens in between.

    Raises:
        BadInput: if the child finds nothing to replay on.
    """
    journal = Journal(options.journal)
    start = [sys.executable, "-m", __package__, *arguments, "--child"]
    path = str(Path(__file__).parents[1 + __package__.count(".")])
    given = os.environ.get("PYTHONPATH", "")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([path, given])}
    while True:
        code = subprocess.run(start, env=environment).returncode
        found = {r["id"]: r for r in journal.values("clause")}
        if len(found) == len(entries):
            return [found[entry["id"]] for entry in entries]
        if code == 2:
            raise BadInput("")
        began = [n for n in journal.values("began") if n not in found]
        if not began:
            raise BadInput(
                f"Expected JAX to start. Received: it ended with {code}. "
                'Fix: see `python -c "import jax; print(jax.devices())"`.'
            )
        entry = next(e for e in entries if e["id"] == began[-1])
        elapsed = time.time() - journal.path.stat().st_mtime
        journal.append("clause", _lost(entry, code, elapsed, options.limit))


def _lost(entry: Record, code: int, elapsed: float, limit: float) -> Record:
    """Return the record of a clause in which the process has ended."""
    hung = code == 1 and elapsed >= limit
    how = f"exit code {code}"
    if code < 0:
        how = f"the signal {signal.Signals(-code).name}"
    message = f"It took longer than {limit:g} s." if hung else f"Ended: {how}."
    return {
        **{k: entry[k] for k in ("id", "symbol", "kind", "sentence")},
        "status": "hung" if hung else "crashed",
        "cases": 0,
        "message": message,
        "seconds": round(elapsed, 3),
    }

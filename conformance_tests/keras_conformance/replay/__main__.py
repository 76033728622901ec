"""Replays a capsule: `python -m replay CAPSULE --device gpu`."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .bad_input import BadInput
from .capsule import Capsule
from .journal import Journal
from .supervise import choose, replay, supervise

LOST = ("failed", "error", "crashed", "hung")
STATUSES = ("passed", *LOST, "unsupported", "known")
MOST_FAILURES = 10


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m replay",
        description="Replay a capsule on a device that JAX sees. "
        "Exit 0: every case is right; 1: one is not; 2: bad input.",
    )
    add = parser.add_argument
    add("capsule", type=Path, help="a folder, or an archive")
    add("--device", default="cpu", choices=("cpu", "gpu", "tpu"))
    add("--clause", action="append", default=[], metavar="ID")
    add(
        "--precision",
        default="default",
        choices=("default", "high", "highest"),
        help="of products of matrices; default: what the device takes",
    )
    add("--results", type=Path, metavar="FILE", help="write JSON")
    add("--limit", type=float, default=300.0, help="seconds for a clause")
    add("--resume", action="store_true", help="go on after an interruption")
    add("--journal", type=Path, help=argparse.SUPPRESS)
    add("--child", action="store_true", help=argparse.SUPPRESS)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Replay; return 0, 1 where something failed, 2 for bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = build_parser().parse_args(given)
    try:
        capsule = Capsule(options.capsule)
        entries = choose(capsule, options.clause)
        if options.child:
            replay(capsule, entries, options)
            return 0
        with tempfile.TemporaryDirectory() as scratch:
            records, who = _replay_all(
                capsule, entries, options, given, Path(scratch)
            )
    except BadInput as error:
        # The child has said it already where there is nothing to say.
        if str(error):
            print(f"replay: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        if not options.child:
            print("replay: stopped; --resume goes on.", file=sys.stderr)
        return 130
    results = make_results(capsule, records, who)
    if options.results:
        write_results(results, options.results)
    print_summary(results)
    return 0 if results["summary"]["passed"] and not _bad(records) else 1


def _replay_all(
    capsule: Capsule,
    entries: Sequence[dict[str, Any]],
    options: argparse.Namespace,
    given: list[str],
    scratch: Path,
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Return what became of the clauses, and on what."""
    path = scratch / "replay.journal"
    if options.results:
        path = options.results.with_suffix(".journal")
    options.journal = path
    journal = Journal(path)
    of = [capsule.hash, options.device, options.precision, *options.clause]
    if not options.resume:
        path.unlink(missing_ok=True)
        journal.append("of", of)
    elif journal.values("of") != [of]:
        raise BadInput(
            f"Expected the journal of an interrupted replay in {path}. "
            "Received: none of this capsule and device. "
            "Fix: replay without --resume."
        )
    records = supervise(entries, options, [*given, "--journal", str(path)])
    who = dict(journal.values("implementation")[-1])
    path.unlink()
    return records, who


def _bad(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in records if record["status"] in LOST]


def make_results(
    capsule: Capsule, records: list[dict[str, Any]], who: dict[str, str]
) -> dict[str, Any]:
    """Return results as the suite writes them."""
    counts = Counter(record["status"] for record in records)
    exported = capsule.manifest["implementation"]
    return {
        "schema": 1,
        "implementation": {
            "name": f"{exported['name']}-capsule",
            "module": exported["name"],
            "version": exported["version"],
            **who,
            "capsule": capsule.hash,
            "python": platform.python_version(),
            "numpy": np.__version__,
        },
        "edition": capsule.manifest["edition"],
        "modes": ["xla"],
        "complete": False,
        "clauses": records,
        "stale": [],
        "summary": {
            **{status: counts[status] for status in STATUSES},
            "total": len(records),
        },
    }


def write_results(results: dict[str, Any], path: Path) -> None:
    """Write the results; the file is whole, or as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    text = json.dumps(results, indent=1, allow_nan=False)
    beside.write_text(f"{text}\n", encoding="utf-8")
    os.replace(beside, path)


def print_summary(results: dict[str, Any]) -> None:
    """Print the first failures and what came out in all."""
    bad = _bad(results["clauses"])
    for record in bad[:MOST_FAILURES]:
        print(f"{record['status'].upper()} {record['id']}")
        print(f"  {record['sentence']}\n  {record['message']}")
        if "failure" in record:
            print(f"{record['failure']['program']}\n")
    who, counts = results["implementation"], results["summary"]
    said = [f"{n} {status}" for status, n in counts.items() if n]
    cases = sum(record["cases"] for record in results["clauses"])
    print(
        f"{who['name']} {who['version']} on {who['backend']} "
        f"{who['backend_version']}, {who['hardware']}: {', '.join(said)}; "
        f"{cases} cases"
    )


if __name__ == "__main__":
    sys.exit(main())

"""The suite as a program."""

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from keras_conformance.adapters.find_adapter import (
    check_backend,
    check_installed,
    check_modes,
)
from keras_conformance.adapters.find_command import find_command
from keras_conformance.bad_input import BadInput
from keras_conformance.controller import make_checks
from keras_conformance.journal import Journal
from keras_conformance.junit import write_junit
from keras_conformance.ledger import FOLDER, read_ledger
from keras_conformance.load_pages import PAGES, load_pages
from keras_conformance.outcome import from_record
from keras_conformance.plan import Plan
from keras_conformance.report import Progress, print_due, print_report
from keras_conformance.results import edition_hash, write_results
from keras_conformance.run import Run
from keras_conformance.selection import select, select_profile
from keras_spec.clause import Clause
from keras_spec.edition import Edition

# Loading an implementation takes as long as making so many checks.
CHECKS_OF_A_WORKER = 50

OPTIONS: dict[str, dict[str, Any]] = {
    "--impl": {
        "default": "keras_reference",
        "metavar": "NAME",
        "help": "keras_reference (default), keras, tf_keras, tfjs or any "
        "module",
    },
    "--impl-command": {
        "metavar": "COMMAND",
        "help": "what starts an implementation in another language, "
        "which answers JSON lines",
    },
    "--backend": {
        "default": "tensorflow",
        "help": "tensorflow (default), jax or torch",
    },
    "--device": {"default": "cpu", "choices": ("cpu", "gpu", "tpu")},
    "--pages": {"default": PAGES, "type": Path, "help": "folder of pages"},
    "--symbol": {
        "default": [],
        "action": "append",
        "metavar": "PATH",
        "help": "only this public path or module; may be repeated",
    },
    "--clause": {
        "default": [],
        "action": "append",
        "metavar": "ID",
        "help": "only this check; may be repeated",
    },
    "--profile": {
        "metavar": "NAME",
        "help": "only this part of the specification; a wrong name lists them",
    },
    "--strict": {
        "action": "store_true",
        "help": "what is unsupported fails as well",
    },
    "--mode": {
        "default": "eager",
        "help": "how results are computed: eager (default), graph, xla, "
        "reloaded, several with commas",
    },
    "--ledger": {"type": Path, "help": "known deviations; default: by name"},
    "--failures": {
        "type": int,
        "default": 10,
        "metavar": "N",
        "help": "print at most so many failures in full; default: 10",
    },
    "-n": {
        "dest": "workers",
        "type": int,
        "metavar": "N",
        "help": "worker processes; default: one for each core. With 0 the "
        "checks are made in this process, without a limit",
    },
    "--limit": {
        "type": float,
        "default": 120.0,
        "metavar": "SECONDS",
        "help": "how long one check may take; default: 120",
    },
    "--resume": {
        "action": "store_true",
        "help": "go on with a run that was interrupted",
    },
    "--results": {"type": Path, "metavar": "FILE", "help": "write JSON"},
    "--junit": {"type": Path, "metavar": "FILE", "help": "write JUnit's XML"},
    "--today": {
        "type": datetime.date.fromisoformat,
        "metavar": "DATE",
        "help": "when entries of the ledger are due; default: today",
    },
}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m keras_conformance",
        description="Check an implementation against the specification. "
        "Exit 0: all well; 1: something failed; 2: bad input.",
    )
    for name, settings in OPTIONS.items():
        parser.add_argument(name, **settings)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite; return 0, 1 for failures, 2 for bad input."""
    options = build_parser().parse_args(arguments)
    try:
        run = prepare(options)
        code = _make(run, options)
    except BadInput as error:
        print(f"keras_conformance: {error}", file=sys.stderr)
        return 2
    if code is pytest.ExitCode.INTERRUPTED:
        print(
            "keras_conformance: stopped; with --resume it goes on.",
            file=sys.stderr,
        )
        return 130
    if len(run.outcomes) != len(run.checks):
        print(
            f"keras_conformance: Expected {len(run.checks)} outcomes. "
            f"Received: {len(run.outcomes)}; pytest ended with {code!r}. "
            "Fix: report this as a fault of the suite.",
            file=sys.stderr,
        )
        return 1
    print_report(run, options.failures)
    print_due(run.ledger, options.today or datetime.date.today())
    if options.results:
        write_results(run, options.results)
    if options.junit:
        write_junit(run, options.junit)
    return 0 if run.is_good else 1


def _make(run: Run, options: argparse.Namespace) -> pytest.ExitCode:
    """Make the checks, or those that an interrupted run has left."""
    journal = Journal(
        options.results and options.results.with_suffix(".journal"),
        [edition_hash(run.edition), *run.plan.checks],
    )
    records = journal.read() if options.resume else []
    checks = {check.id: check for check in run.checks}
    for record in records:
        run.record(from_record(record, checks[record["id"]]))
    journal.start(records)
    progress = Progress(len(run.checks), len(records))
    run.progress = progress.show
    workers = options.workers
    if workers is None:
        workers = default_workers(len(run.checks) - len(records))
    try:
        return make_checks(run, journal, workers)
    finally:
        progress.close()
        unfinished = 0 < len(run.outcomes) < len(run.checks)
        journal.close(keep=unfinished)


def default_workers(checks: int) -> int:
    """Return one worker for each core, if there is enough to do for them."""
    return max(1, min(os.cpu_count() or 1, checks // CHECKS_OF_A_WORKER))


def prepare(options: argparse.Namespace) -> Run:
    """Return the run that the options ask for.

    Raises:
        BadInput: if they ask for what is not there.
    """
    modes = tuple(options.mode.split(","))
    check_modes(modes, options.backend)
    edition = load_pages(options.pages)
    checks = _select(options, edition)
    listed = options.ledger or FOLDER / f"{options.impl}.toml"
    ledger = read_ledger(listed, options.backend)
    command = find_command(options.impl, options.impl_command)
    if not command:
        check_backend(options.impl, options.backend)
        check_installed(options.impl)
    plan = Plan(
        options.impl,
        options.backend,
        options.device,
        str(options.pages),
        modes,
        [check.id for check in checks],
        options.limit,
        scratch="",
        command=command,
    )
    whole = not (options.symbol or options.clause or options.profile)
    run = Run(plan, edition, checks, ledger, complete=whole)
    run.profile, run.strict = options.profile or "", options.strict
    return run


def _select(options: argparse.Namespace, edition: Edition) -> list[Clause]:
    if options.limit <= 0:
        raise BadInput(
            "Expected a positive number of seconds. Received: "
            f"limit={options.limit:g}. Fix: use --limit 120."
        )
    symbols = options.symbol
    if options.profile:
        symbols = select_profile(options.profile, edition, options)
    return select(edition.checks.values(), symbols, options.clause)

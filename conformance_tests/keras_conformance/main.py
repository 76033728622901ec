"""The suite as a program."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import keras_spec
from keras_conformance.adapters import find_adapter
from keras_conformance.bad_input import BadInput
from keras_conformance.ledger import FOLDER, read_ledger
from keras_conformance.plugin import Plugin
from keras_conformance.report import Progress, print_report
from keras_conformance.results import write_results
from keras_conformance.run import Run
from keras_conformance.selection import select
from keras_spec.edition import Edition, load
from keras_spec.errors import SpecError
from keras_spec.place import beside

MODES = ("eager", "graph", "xla")
PAGES = beside(keras_spec.__file__, "pages")
CHECK_FILE = Path(__file__).with_name("check_clauses.py")


OPTIONS: dict[str, dict[str, Any]] = {
    "--impl": {
        "default": "keras_reference",
        "metavar": "NAME",
        "help": "keras_reference (default), keras, tf_keras or any module",
    },
    "--backend": {"default": "tensorflow", "help": "default: tensorflow"},
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
    "--mode": {
        "default": "eager",
        "help": "how results are computed: eager (default), graph, xla, "
        "several with commas",
    },
    "--ledger": {"type": Path, "help": "known deviations; default: by name"},
    "--failures": {
        "type": int,
        "default": 10,
        "metavar": "N",
        "help": "print at most so many failures in full; default: 10",
    },
    "--results": {"type": Path, "metavar": "FILE", "help": "write JSON"},
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
    except BadInput as error:
        print(f"keras_conformance: {error}", file=sys.stderr)
        return 2
    progress = Progress(len(run.checks))
    run.progress = progress.show
    code = run_checks(run)
    progress.close()
    if code is pytest.ExitCode.INTERRUPTED:
        print("keras_conformance: stopped.", file=sys.stderr)
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
    if options.results:
        write_results(run, options.results)
    return 0 if run.is_good else 1


def prepare(options: argparse.Namespace) -> Run:
    """Return the run that the options ask for.

    Raises:
        BadInput: if they ask for what is not there.
    """
    modes = tuple(options.mode.split(","))
    for mode in modes:
        if mode not in MODES:
            raise BadInput(
                f"Expected a mode. Received: mode={mode!r}. "
                f"Fix: use {', '.join(MODES)}."
            )
    edition = _load(options.pages)
    everything = edition.checks.values()
    checks = select(everything, options.symbol, options.clause)
    ledger = read_ledger(options.ledger or FOLDER / f"{options.impl}.toml")
    adapter = find_adapter(options.impl, options.backend, options.device)
    whole = not (options.symbol or options.clause)
    return Run(adapter, edition, checks, ledger, modes, complete=whole)


def _load(pages: Path) -> Edition:
    if not pages.is_dir():
        raise BadInput(
            f"Expected a folder of pages. Received: {pages}. "
            "Fix: name one with --pages."
        )
    try:
        return load(pages)
    except SpecError as error:
        raise BadInput(f"The pages cannot be read.\n{error}") from None


def run_checks(run: Run) -> int:
    """Run the checks as tests, whatever else pytest is set up for here."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    options = [
        *("-c", os.devnull, "--rootdir", str(CHECK_FILE.parent)),
        *("--noconftest", "--assert=plain", "--capture=fd"),
        *("-p", "no:terminal", "-p", "no:cacheprovider"),
        *("-W", "ignore", "-o", "python_functions=check_*"),
        str(CHECK_FILE),
    ]
    return pytest.main(options, plugins=[Plugin(run)])

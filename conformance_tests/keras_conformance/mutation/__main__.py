"""`python -m keras_conformance.mutation`: what share of bugs is caught."""

import argparse
import importlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from keras_conformance.bad_input import BadInput
from keras_conformance.load_pages import PAGES, load_pages
from keras_conformance.mutation.bank import (
    BY_HAND,
    FAMILIES,
    MUTANTS,
    made_by_hand,
    made_by_rules,
    sample,
)
from keras_conformance.mutation.equivalent import without_equivalent
from keras_conformance.mutation.hunt import hunt
from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.reach import Reach, checks_of, joined
from keras_conformance.mutation.shows import Traffic, can_show, is_met
from keras_conformance.mutation.verdict import (
    Verdict,
    as_records,
    report,
    share,
)
from keras_conformance.mutation.watch_pages import watch_pages
from keras_conformance.plan import Plan
from keras_conformance.results import write_text
from keras_conformance.selection import select
from keras_spec.clause import Clause

# A check of the reference that takes longer has caught the bug.
SECONDS_OF_A_BUG = 120.0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m keras_conformance.mutation",
        description="Plant bugs in the reference, and see which the checks "
        "notice. Exit 0: all, or the share that --goal asks for; 1: fewer.",
    )
    add = parser.add_argument
    add("--count", type=int, default=300, help="bugs made by rules; 300")
    add("--by-hand", type=int, help="bugs made by hand; default: all")
    add("--seed", default="1", help="which ones; default: 1")
    add("--family", action="append", default=[], help="only this; repeat")
    add("--path", default="", help="only files that begin so: `ops/numpy`")
    add(
        "--symbol",
        action="append",
        default=[],
        help="only the checks of this path or module; repeat",
    )
    add("--gaps", action="store_true", help="list what no check can notice")
    add("--goal", type=float, default=98.0, help="percent; default: 98")
    add("--most", type=int, default=120, help="checks that try one bug; 120")
    add("-n", dest="workers", type=int, default=os.cpu_count() or 1)
    add("--pages", type=Path, default=PAGES)
    add("--cache", type=Path, help="file that keeps which checks run what")
    add("--results", type=Path, help="write JSON")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Hunt; return 0, 1 if too many survive, 2 for bad input."""
    options = build_parser().parse_args(arguments)
    try:
        wanted = _wanted(_reference(), options)
        plan = _prepared(options)
        if options.gaps:
            return _list_gaps(plan, wanted, options)
        verdicts = _hunt(plan, wanted, options)
    except BadInput as error:
        print(f"keras_conformance: {error}", file=sys.stderr)
        return 2
    print(report(verdicts))
    if options.results:
        records = as_records(verdicts)
        write_text(json.dumps(records, indent=1) + "\n", options.results)
    return 0 if share(verdicts) >= options.goal else 1


def _prepared(options: argparse.Namespace) -> Plan:
    """Load TensorFlow before the forks, which then need not; return a plan."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    importlib.import_module("tensorflow")
    return Plan(
        _reference().name,
        "tensorflow",
        "cpu",
        str(options.pages),
        ["eager"],
        [],
        SECONDS_OF_A_BUG,
        scratch="",
    )


def _list_gaps(
    plan: Plan, wanted: Sequence[Mutant], options: argparse.Namespace
) -> int:
    """Print what no check can notice; return 1 if there is any."""
    checks = load_pages(options.pages).checks.values()
    chosen = select(checks, options.symbol, [])
    _, traffic = _reach(plan, chosen, options)
    planted = [m for m in wanted if m.family != BY_HAND]
    planted = [m for m in planted if can_show(m, traffic)]
    gaps = [mutant for mutant in planted if not is_met(mutant, traffic)]
    for mutant in gaps:
        print(f"{mutant.family}: {mutant}")
    print(f"No check can notice {len(gaps)} of {len(planted)} bugs.")
    return 1 if gaps else 0


def _hunt(
    plan: Plan, wanted: Sequence[Mutant], options: argparse.Namespace
) -> list[Verdict]:
    cases = _cases(plan, wanted, options)
    verdicts = []
    for verdict in hunt(plan, _reference(), cases, options.workers):
        verdicts.append(verdict)
        if sys.stderr.isatty():
            print(f"\r{len(verdicts)}/{len(cases)}", end="", file=sys.stderr)
    return verdicts


def _cases(
    plan: Plan, wanted: Sequence[Mutant], options: argparse.Namespace
) -> list[tuple[Mutant, list[str]]]:
    """Return the bugs to plant, each with the checks to put it to."""
    edition = load_pages(options.pages)
    checks = select(edition.checks.values(), options.symbol, [])
    reach, traffic = _reach(plan, checks, options)
    by_id = edition.checks
    by_rules = [
        mutant
        for mutant in wanted
        if mutant.family != BY_HAND and can_show(mutant, traffic)
    ]
    mutants = [m for m in wanted if m.family == BY_HAND]
    mutants += sample(by_rules, options.count, options.seed)
    return [(m, checks_of(m, reach, by_id, options.most)) for m in mutants]


def _reach(
    plan: Plan, checks: Sequence[Clause], options: argparse.Namespace
) -> tuple[Reach, Traffic]:
    """Return which checks run which functions, as far as anybody needs it."""
    if options.count == 0:
        return {}, {}
    workers, cache = options.workers, options.cache
    return joined(watch_pages(plan, checks, _reference(), workers, cache))


def _reference() -> Path:
    spec = importlib.util.find_spec("keras_reference")
    if spec is None or not spec.origin:
        raise BadInput(
            "Expected keras_reference to be installed. Received: none. "
            "Fix: run from a checkout."
        )
    return Path(spec.origin).parent


def _wanted(reference: Path, options: argparse.Namespace) -> list[Mutant]:
    """Return all bugs of the files and families that are asked for."""
    for family in options.family:
        if family not in FAMILIES:
            raise BadInput(
                f"Expected a family of bugs. Received: {family!r}. "
                f"Fix: use one of {', '.join(FAMILIES)}."
            )
    by_hand = made_by_hand(reference, MUTANTS / "by_hand.toml")
    wanted = [m for m in by_hand if m.path.startswith(options.path)]
    if options.by_hand is not None:
        wanted = sample(wanted, options.by_hand, options.seed)
    if options.count:
        wanted += without_equivalent(
            made_by_rules(reference, options.path),
            MUTANTS / "equivalent.toml",
            options.path,
        )
    if options.family:
        wanted = [m for m in wanted if m.family in options.family]
    if not wanted:
        raise BadInput(
            f"Expected files of the reference. Received: {options.path!r}; no "
            "bug is made there. Fix: use `ops`, `layers/rnn` or the like."
        )
    return wanted


if __name__ == "__main__":
    sys.exit(main())

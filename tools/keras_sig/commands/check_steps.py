"""The steps of `sig rfc check`."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.case import Case
from keras_sig.commands.checked import Checked
from keras_sig.lint.engine import lint
from keras_sig.lint.rule import Rule
from keras_sig.lint.rules import RULES
from keras_sig.lint.run_rules import CLAUSE, MERGE, PROTOTYPE
from keras_sig.model.finding import Finding

if TYPE_CHECKING:
    from keras_sig.sandbox.limits import Limits
    from keras_sig.sandbox.sandbox import Sandbox
    from keras_sig.sandbox.verdict import Verdict

EXAMPLE_SECONDS, CLAUSE_SECONDS, MOST_CLAUSE_SECONDS = 120.0, 300.0, 1800.0


def check_form(case: Case) -> Checked:
    """Run the rules about form."""
    return run_rules(case, "lint", [r for r in RULES if r.step == "lint"])


def check_guidelines(case: Case) -> Checked:
    """Run the design guidelines."""
    rules = [r for r in RULES if r.step == "guidelines"]
    checked = run_rules(case, "guidelines", rules)
    # They need no block that parses, but it is said that some do not.
    if unreadable := _unreadable(case, "guidelines"):
        checked.findings = sorted({*checked.findings, *unreadable.findings})
    return checked


def run_rules(case: Case, step: str, rules: list[Rule]) -> Checked:
    """Run some rules as one step."""
    count = f"{len(rules)} rule{'s' if len(rules) != 1 else ''}"
    return Checked(step, lint(case.document, rules), count)


def _unreadable(case: Case, step: str) -> Checked | None:
    """Return the findings of blocks that no step can work with."""
    if not case.document.read[1]:
        return None
    rules = [rule for rule in RULES if rule.id == "api-block"]
    return Checked(
        step,
        lint(case.document, rules),
        skipped="the blocks of the proposal cannot be read",
    )


def check_diff(case: Case) -> Checked:
    """Compare the specification with what it would become."""
    from keras_sig.commands.changed_values import class_by_values
    from keras_spec.compare import compare

    if (stopped := _unreadable(case, "diff")) or (
        stopped := _unmergeable(case, "diff")
    ):
        return stopped
    editions = (case.edition, case.merged)
    placed = [
        replace(
            change,
            path=case.rfc.path,
            line=case.line_of(change.symbol, change.what.split()[-1]),
        )
        for change in compare(*editions)
    ]
    changes = class_by_values(placed, editions, case.repository, case.folder)
    breaking = sum(change.breaking for change in changes)
    summary = f"{len(changes)} changes, {breaking} breaking"
    return Checked("diff", summary=summary, changes=changes)


def _unmergeable(case: Case, step: str) -> Checked | None:
    from keras_spec.errors import SpecError
    from keras_spec.page import file_of

    try:
        case.merged  # noqa: B018 - merging is the check
    except SpecError as error:
        findings = []
        for problem in error.problems:
            pages = {page.path: s for s, page in case.edition.pages.items()}
            pages |= {
                file_of(s.symbol): s.symbol for s in case.document.symbols
            }
            line = problem.line
            if problem.path != case.rfc.path:
                line = case.line_of(pages.get(problem.path, ""))
            fix = problem.fix or "see spec/README.md"
            findings.append(_found(case, MERGE, line, problem.message, fix))
        return Checked(
            step, findings, skipped="the blocks do not fit the specification"
        )
    return None


def _found(
    case: Case, rule: Rule, line: int, message: str, fix: str
) -> Finding:
    return replace(case.document.at(line, message, fix), rule=rule.id)


def check_examples(case: Case) -> Checked:
    """Run the examples with the prototype, in the sandbox."""
    from keras_sig.commands.example_findings import (
        mark_findings,
        run_findings,
        summarise,
    )
    from keras_sig.sandbox.examples import run_examples
    from keras_sig.sandbox.gallery import Gallery
    from keras_sig.sandbox.marks import blocks_of

    wrong = [_found(case, *found) for found in mark_findings(case.rfc)]
    if not blocks_of(case.rfc):
        reason = "the proposal has no examples"
        return Checked("examples", wrong, skipped=reason)

    def run(sandbox: "Sandbox", staged: Path, limits: "Limits") -> Checked:
        gallery = Gallery(case.repository.root, case.rfc.name)
        ran = run_examples(sandbox, case.rfc, staged, limits, gallery)
        gallery.save()
        findings = [
            _found(case, *found)
            for found in run_findings(ran, case.folder.name)
        ]
        summary = summarise(case.rfc, ran, gallery)
        return Checked("examples", findings, summary, ran=ran)

    checked = _in_sandbox(case, "examples", EXAMPLE_SECONDS, run)
    checked.findings = sorted([*wrong, *checked.findings])
    return checked


def check_clauses(case: Case) -> Checked:
    """Check the clauses against the prototype, in the sandbox."""
    from keras_sig.sandbox.clauses import run_clauses

    if (stopped := _unreadable(case, "clauses")) or (
        stopped := _unmergeable(case, "clauses")
    ):
        return stopped
    symbols = [page.symbol for page in case.document.symbols]
    mine = {c.id for page in case.document.symbols for c in page.clauses}
    if not any(case.merged.pages[symbol].clauses for symbol in symbols):
        return Checked("clauses", skipped="the proposal has no clauses")

    def run(sandbox: "Sandbox", staged: Path, limits: "Limits") -> Checked:
        verdicts = [
            replace(verdict, proposed=verdict.id in mine)
            for verdict in run_clauses(
                sandbox, case.merged, symbols, staged, limits
            )
        ]
        findings = [_broken(case, v) for v in verdicts if not v.is_good]
        good = len(verdicts) - len(findings)
        summary = f"{good} of {len(verdicts)} clauses hold"
        return Checked("clauses", findings, summary, verdicts=verdicts)

    # A proposal about many symbols has their approved clauses to pass, too.
    seconds = min(CLAUSE_SECONDS + 60.0 * len(symbols), MOST_CLAUSE_SECONDS)
    return _in_sandbox(case, "clauses", seconds, run)


def _broken(case: Case, verdict: "Verdict") -> Finding:
    symbol = "keras." + verdict.id.split("/")[0]
    return _found(
        case,
        CLAUSE,
        case.line_of(symbol, verdict.id),
        f"Expected clause {verdict.id} to hold. Received: "
        f"{verdict.status}: {verdict.message}\n{verdict.program}".rstrip(),
        "correct the clause, the definition or the prototype",
    )


def _in_sandbox(
    case: Case,
    step: str,
    seconds: float,
    run: "Callable[[Sandbox, Path, Limits], Checked]",
) -> Checked:
    """Return what `run` finds, or why it could not be run."""
    from keras_sig.sandbox.limits import Limits
    from keras_sig.sandbox.no_sandbox import NoSandbox
    from keras_sig.sandbox.run_failed import RunFailed
    from keras_sig.sandbox.sandbox import Sandbox
    from keras_sig.sandbox.stage import stage

    try:
        sandbox = Sandbox.find()
        with stage(case.repository, case.folder) as staged:
            return run(sandbox, staged, Limits(seconds=seconds))
    except NoSandbox as reason:
        return Checked(step, skipped=f"no sandbox: {reason}")
    except RunFailed as error:
        folder = f"{case.folder.name}/prototype"
        fix = f"see that {folder} can be imported, and that calls of it end"
        line, message = case.document.title_line, str(error).rstrip()
        finding = _found(case, PROTOTYPE, line, message, fix)
        return Checked(step, [finding], "no results")


STEPS: Mapping[str, tuple[str, Callable[[Case], Checked]]] = {
    "lint": ("Form", check_form),
    "diff": ("API against the specification", check_diff),
    "guidelines": ("Design guidelines", check_guidelines),
    "examples": ("Examples with the prototype, in the sandbox", check_examples),
    "clauses": ("Clauses against the prototype, in the sandbox", check_clauses),
}

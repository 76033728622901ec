"""`sig rfc check`: lint, compare, run: what reviewers look for."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.commands.case import Case
    from keras_sig.commands.check_baseline import KnownCases
    from keras_sig.commands.check_files import Files
    from keras_sig.commands.checked import Checked
    from keras_sig.lint.rule import Rule
    from keras_sig.model.repository import Repository


@click.command()
@click.argument("rfcs", nargs=-1, metavar="RFC...")
@click.option(
    "--only",
    metavar="STEPS",
    help="Some of lint,diff,guidelines,examples,clauses.",
)
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="RULE",
    help="Only this rule; may be repeated.",
)
@click.option("--explain", metavar="RULE", help="Print the page of a rule.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
)
@click.option(
    "--fix", is_flag=True, help="Write what is certain, then check the rest."
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix would write; write nothing."
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Leave out the findings that FILE knows.",
)
@click.option(
    "--write-baseline", is_flag=True, help="Write the findings into FILE."
)
def command(
    rfcs: tuple[str, ...],
    only: str | None,
    rules: tuple[str, ...],
    explain: str | None,
    form: str,
    fix: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: bool,
) -> int:
    """Check proposals as a reviewer would, each RFC a path or a name.

    Form, API against the specification, design guidelines; then the examples
    and the clauses, run in a sandbox with the proposal's prototype.

    The exit code is 1 if there are findings, 2 if something is no proposal.
    """
    from keras_sig.commands.check_baseline import open_baseline
    from keras_sig.commands.check_files import open_files
    from keras_sig.commands.colours import choose_colours
    from keras_sig.model.repository import Repository

    choose_colours()
    repository = Repository.find()
    if explain is not None:
        return _explain(repository, explain)
    steps = _read_steps(only)
    chosen = [_find_rule(name) for name in rules]
    _agree(rfcs, form, diff, baseline, write_baseline)
    known = open_baseline(None if write_baseline else baseline)
    files = open_files(repository, rfcs)
    if diff:
        return _show_fixes(files, steps, chosen)
    if fix:
        _fix(files, steps, chosen)
    results = [
        (case, _check(case, steps, chosen, form, known)) for case in files.cases
    ]
    if write_baseline and baseline:
        return _save(baseline, results, files)
    return _finish(results, form, files, known)


def _agree(
    rfcs: tuple[str, ...],
    form: str,
    diff: bool,
    baseline: Path | None,
    write_baseline: bool,
) -> None:
    """Refuse options that do not fit together."""
    if not rfcs:
        raise SigError(
            "Expected one or more proposals. Received: none. "
            "Fix: sig rfc check rfcs/NAME.md"
        )
    if diff and form != "text":
        raise SigError(
            f"Expected --format text with --diff. Received: {form}. "
            "Fix: leave one of the two out."
        )
    if write_baseline and baseline is None:
        raise SigError(
            "Expected a file to write the baseline into. Received: none. "
            "Fix: add `--baseline FILE`."
        )


def _read_steps(only: str | None) -> list[str]:
    from keras_sig.commands.check_steps import STEPS

    if only is None:
        return list(STEPS)
    names = [name.strip() for name in only.split(",")]
    for name in names:
        if name not in STEPS:
            raise SigError(
                f"Expected a step of the check. Received: {name!r}. "
                f"Fix: use {_near(name, list(STEPS))}, joined by commas."
            )
    return [name for name in STEPS if name in names]


def _near(name: str, known: list[str]) -> str:
    from keras_sig.lint.nearest import nearest

    near = nearest(name, known, 3)
    return " or ".join(near or known)


def _near_rule(name: str, known: list[str]) -> str:
    from keras_sig.lint.nearest import nearest

    near = nearest(name, known, 3)
    return f"use {' or '.join(near)}" if near else "see site/rules/index.md"


def _find_rule(name: str) -> "Rule":
    from keras_sig.lint.rules import RULES
    from keras_sig.lint.run_rules import RUN_RULES

    known = {rule.id: rule for rule in (*RULES, *RUN_RULES)}
    if name not in known:
        raise SigError(
            f"Expected the id of a rule. Received: {name!r}. "
            f"Fix: {_near_rule(name, list(known))}."
        )
    return known[name]


def _explain(repository: "Repository", name: str) -> int:
    rule = _find_rule(name)
    page = repository.site / "rules" / f"{rule.id}.md"
    if not page.is_file():
        raise SigError(
            f"Expected the page of the rule {rule.id}. Received: no file "
            f"{page}. Fix: run `sig` in a whole checkout."
        )
    click.echo(page.read_text("utf-8"), nl=False)
    return 0


def _check(
    case: "Case",
    steps: list[str],
    chosen: "list[Rule]",
    form: str,
    known: "KnownCases",
) -> "list[Checked]":
    from keras_sig.commands import check_output
    from keras_sig.commands.check_steps import STEPS, run_rules
    from keras_sig.commands.printable import printable

    def finish(checked: "Checked") -> "Checked":
        checked = known.filter(case, checked)
        if form == "text":
            check_output.show_step(checked, case.rfc.lines)
        return checked

    if form == "text":
        click.secho(printable(case.rfc.path), bold=True)
    results = []
    if chosen:
        results = [finish(run_rules(case, "rules", chosen))]
    for number, name in enumerate(STEPS, 1):
        title, check = STEPS[name]
        if name not in steps or chosen:
            continue
        if form == "text":
            check_output.show_heading(number, title)
        results.append(finish(check(case)))
    known.finish(case)
    return results


def _static_rules(steps: list[str], chosen: "list[Rule]") -> "list[Rule]":
    """Return the rules that look at the text alone."""
    from keras_sig.lint.rules import RULES

    return [
        rule
        for rule in RULES
        if rule in chosen or (not chosen and rule.step in steps)
    ]


def _show_fixes(files: "Files", steps: list[str], chosen: "list[Rule]") -> int:
    from keras_sig.commands.check_fix import fix_case, show_difference

    rules = _static_rules(steps, chosen)
    total = 0
    for case in files.cases:
        fixed, count = fix_case(case, rules)
        total += count
        if count:
            show_difference(case, fixed)
    findings = f"{total} finding{'s' if total != 1 else ''}"
    click.echo(
        f"sig: --fix would fix {findings}; nothing was written.", err=True
    )
    return _end(files, bool(total))


def _fix(files: "Files", steps: list[str], chosen: "list[Rule]") -> None:
    from keras_sig.commands.check_fix import fix_case, write_fixed

    rules = _static_rules(steps, chosen)
    for index, case in enumerate(files.cases):
        fixed, count = fix_case(case, rules)
        if count:
            write_fixed(case, fixed, count)
            files.cases[index] = fixed


def _save(
    path: Path, results: "list[tuple[Case, list[Checked]]]", files: "Files"
) -> int:
    from keras_sig.commands.check_baseline import save_baseline

    count = save_baseline(path, results)
    findings = f"{count} finding{'s' if count != 1 else ''}"
    click.echo(f"sig: {path} knows {findings} now.", err=True)
    return _end(files, False)


def _finish(
    results: "list[tuple[Case, list[Checked]]]",
    form: str,
    files: "Files",
    known: "KnownCases",
) -> int:
    from keras_sig.commands.check_report import Report

    report = Report(results, [*known.notes], files.problems)
    report.show(form)
    return _end(files, bool(report.findings))


def _end(files: "Files", found: bool) -> int:
    """Say what is no proposal; return the exit code."""
    if files.left_out:
        names = ", ".join(files.left_out)
        click.echo(f"sig: no proposals, left out: {names}", err=True)
    for problem in files.problems:
        click.echo(f"sig: {problem}", err=True)
    return 2 if files.problems else int(found)

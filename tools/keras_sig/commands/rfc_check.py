"""`sig rfc check`: lint, compare, run: what reviewers look for."""

from collections.abc import Sized
from typing import TYPE_CHECKING

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.commands.case import Case
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
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
def command(
    rfcs: tuple[str, ...],
    only: str | None,
    rules: tuple[str, ...],
    explain: str | None,
    form: str,
) -> int:
    """Check proposals as a reviewer would, each RFC a path or a name.

    Form, API against the specification, design guidelines; then the examples
    and the clauses, run in a sandbox with the proposal's prototype.
    """
    from keras_sig.commands.case import Case
    from keras_sig.commands.surroundings import Surroundings
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    if explain is not None:
        return _explain(repository, explain)
    if not rfcs:
        raise SigError(
            "Expected one or more proposals. Received: none. "
            "Fix: sig rfc check rfcs/NAME.md"
        )
    steps = _read_steps(only)
    chosen = [_find_rule(name) for name in rules]
    around = Surroundings(repository)
    cases = [Case.open(repository, argument, around) for argument in rfcs]
    around.named += [case.rfc for case in cases]
    results = [(case, _check(case, steps, chosen, form)) for case in cases]
    return _finish(results, form)


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
    case: "Case", steps: list[str], chosen: "list[Rule]", form: str
) -> "list[Checked]":
    from keras_sig.commands import check_output
    from keras_sig.commands.check_steps import STEPS, run_rules
    from keras_sig.commands.printable import printable

    if form == "text":
        click.secho(printable(case.rfc.path), bold=True)
    if chosen:
        checked = run_rules(case, "rules", chosen)
        if form == "text":
            check_output.show_step(checked)
        return [checked]
    results = []
    for number, name in enumerate(STEPS, 1):
        title, check = STEPS[name]
        if name not in steps:
            continue
        if form == "text":
            check_output.show_heading(number, title)
        results.append(check(case))
        if form == "text":
            check_output.show_step(results[-1])
    return results


def _finish(results: "list[tuple[Case, list[Checked]]]", form: str) -> int:
    import json

    from keras_sig.commands import check_output

    every = [one for _, steps in results for one in steps]
    findings = sorted({f for one in every for f in one.findings})
    skipped = [one for one in every if one.skipped]
    if form == "json":
        record = {
            "schema": check_output.SCHEMA,
            "rfcs": [check_output.as_record(*result) for result in results],
            "findings": len(findings),
            "not_run": [one.step for one in skipped],
        }
        click.echo(json.dumps(record, indent=2, default=str))
    elif form == "github":
        check_output.show_github(findings)
    else:
        _summarise(results, findings, [s.step for s in skipped])
    return 1 if findings else 0


def _summarise(rfcs: Sized, findings: Sized, skipped: list[str]) -> None:
    from keras_sig.commands.check_output import plural

    count, found = plural(rfcs, "proposal"), plural(findings, "finding")
    rest = f"; not run: {', '.join(skipped)}" if skipped else ""
    hint = (
        " `sig rfc check --explain RULE` says why a rule exists."
        if findings
        else ""
    )
    click.secho(f"\n{count}, {found}{rest}.{hint}", bold=True)

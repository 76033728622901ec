"""How `sig rfc check` shows what it found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from keras_sig.commands.case import Case
from keras_sig.commands.change_output import show_changes
from keras_sig.commands.checked import Checked
from keras_sig.commands.plural import plural
from keras_sig.commands.printable import printable
from keras_sig.commands.snippet import make_snippet
from keras_sig.model.finding import Finding

if TYPE_CHECKING:
    from keras_sig.sandbox.verdict import Verdict

SCHEMA = 1


def show_heading(number: int, title: str) -> None:
    """Print the heading of a step, before it runs."""
    click.secho(f"\n{number}. {title}", bold=True)


def show_step(checked: Checked, lines: Sequence[str]) -> None:
    """Print what a step found in the document with these lines."""
    show_changes(checked.changes, indent="   ")
    for one in checked.ran:
        name = f" {one.name}" if one.name else ""
        click.echo(f"   line {one.line}{printable(name)}: {one.end}")
        for line in printable(one.output).splitlines():
            click.echo(f"     | {line}")
        for picture in one.pictures:
            click.echo(f"     drew {printable(picture)}")
        for note in one.notes:
            click.echo(f"     {printable(note)}")
    _show_verdicts(checked.verdicts)
    last = None
    for finding in checked.findings:
        span = (finding.line, finding.column, finding.end_column)
        # What is found at one and the same place is shown once.
        show_finding(finding, () if span == last else lines)
        last = span
    if checked.skipped:
        click.secho(f"   not run: {checked.skipped}", fg="yellow")
    elif checked.summary:
        good = not checked.findings
        text = "no findings" if good else plural(checked.findings, "finding")
        click.secho(
            f"   {checked.summary}: {text}", fg="green" if good else "red"
        )


def _show_verdicts(verdicts: "Iterable[Verdict]") -> None:
    """Print each clause; those that were approved and hold, as a number."""
    kept: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.is_good and not verdict.proposed:
            kept[verdict.id.partition("/")[0]] += 1
            continue
        sign = "ok" if verdict.is_good else verdict.status
        cases = f"{verdict.cases} case{'s' if verdict.cases != 1 else ''}"
        click.echo(printable(f"   {sign:6} {verdict.id} ({cases})"))
    for symbol, count in kept.items():
        clauses = f"{count} approved clause{'s' if count != 1 else ''}"
        click.echo(printable(f"   ok     {symbol}: {clauses}"))


def show_finding(finding: Finding, lines: Sequence[str]) -> None:
    """Print one finding: what is wrong, the line with a mark, the fix."""
    place = f"{finding.path}:{finding.line}:{finding.column}:"
    place = printable(place).replace("\n", "\ufffd")
    rule = click.style(finding.rule, fg="red")
    message = printable(finding.message).replace("\n", "\n    ")
    click.echo(f"{click.style(place, bold=True)} {rule} {message}")
    if 1 <= finding.line <= len(lines):
        _show_line(finding, lines[finding.line - 1])
    if finding.fix:
        fix = click.style("fix:", fg="green")
        click.echo(f"    {fix} {printable(finding.fix)}")


def _show_line(finding: Finding, line: str) -> None:
    shown = make_snippet(line, finding.column, finding.end_column)
    number = str(finding.line)
    click.echo(f"    {click.style(f'{number} |', fg='blue')} {shown.text}")
    gutter = click.style(f"{' ' * len(number)} |", fg="blue")
    mark = click.style("^" * shown.width, fg="red", bold=True)
    click.echo(f"    {gutter} {' ' * shown.offset}{mark}")


def show_github(findings: Iterable[Finding], notes: Iterable[str] = ()) -> None:
    """Print findings as annotations of a workflow, then notes."""
    for finding in findings:
        fix = f"\nFix: {finding.fix}" if finding.fix else ""
        place = (
            f"file={_property(finding.path)},line={finding.line},"
            f"endLine={finding.line},col={finding.column},"
            f"endColumn={max(finding.column, finding.end_column - 1)},"
            f"title={_property(finding.rule)}"
        )
        text = _data(printable(finding.message + fix))
        click.echo(f"::{finding.severity} {place}::{text}")
    for note in notes:
        click.echo(f"::notice::{_data(printable(note))}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_record(case: Case, steps: list[Checked]) -> dict[str, Any]:
    """Return the check of one proposal as plain values."""
    return {
        "path": case.rfc.path,
        "name": case.rfc.name,
        "steps": [
            {
                "step": checked.step,
                "not_run": checked.skipped or None,
                "summary": checked.summary,
                "findings": [asdict(f) for f in checked.findings],
                "changes": [asdict(c) for c in checked.changes],
                "examples": [asdict(r) for r in checked.ran],
                "clauses": [asdict(v) for v in checked.verdicts],
            }
            for checked in steps
        ],
    }

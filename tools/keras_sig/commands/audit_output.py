"""How the audit of a release is shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click

from keras_sig.commands.change_output import describe, show_changes
from keras_sig.commands.plural import plural
from keras_sig.commands.printable import printable
from keras_sig.commands.sides import Side
from keras_sig.spec.audit import Approval, Audit

SCHEMA = 1
MOST_FAMILIES = 12


def show_audit(side: Side, result: Audit, everything: bool) -> None:
    """Print the audit of a release."""
    click.echo(printable(f"{side.label} against the specification\n"))
    if result.changes:
        click.echo("Approved, and done otherwise:")
        show_changes(result.changes, indent="  ")
    for path in result.hidden:
        click.echo(printable(f"hidden: {path} shows only `*args, **kwargs`"))
    for path in result.missing:
        click.echo(printable(f"missing: {path} is approved and not there"))
    _show_paths("public paths have no page yet", result.unapproved, everything)
    _show_paths("methods are on no page", result.methods, everything)


def show_verdict(
    side: Side,
    result: Audit,
    changed: tuple[Side, Sequence[Approval]] | None,
) -> None:
    """Print the numbers that the exit code comes from, as the last lines."""
    if changed:
        older, found = changed
        loose = [one.change for one in found if not one.rfcs]
        breaking = sum(change.breaking for change in loose)
        click.echo(
            f"\nSince {printable(older.label)}: {len(found)} changes, "
            f"{len(loose)} that no proposal approved, {breaking} of them "
            "breaking."
        )
    click.echo(
        f"{len(result.changes)} differences, {len(result.hidden)} not shown "
        f"by {printable(side.name)}, {len(result.missing)} missing."
    )


def _show_paths(what: str, paths: Sequence[str], everything: bool) -> None:
    click.echo(f"{len(paths)} {what}{':' if paths else '.'}")
    if everything:
        for path in paths:
            click.echo(printable(f"  {path}"))
        return
    families = Counter(path.rpartition(".")[0] for path in paths)
    for family, count in families.most_common(MOST_FAMILIES):
        click.echo(printable(f"  {count:5} {family}"))
    if len(families) > MOST_FAMILIES:
        rest = sum(families.values())
        rest -= sum(n for _, n in families.most_common(MOST_FAMILIES))
        click.echo(f"  {rest:5} elsewhere")
    if paths:
        click.echo("  (`--all` lists them)")


def show_approvals(older: Side, found: Sequence[Approval]) -> None:
    """Print what changed since an older release, by who approved it."""
    loose = [one.change for one in found if not one.rfcs]
    click.echo(f"\nSince {printable(older.label)}, {len(found)} changes.")
    for one in found:
        if one.rfcs:
            text = f"{one.change.symbol}: {describe(one.change)}"
            click.echo(printable(f"  approved by {one.rfcs[-1]}: {text}"))
    click.echo(f"{plural(loose, 'change')} that no proposal approved:")
    show_changes(loose, indent="  ")


def as_record(
    side: Side,
    result: Audit,
    changed: tuple[Side, Sequence[Approval]] | None,
) -> dict[str, Any]:
    """Return the audit as values of JSON."""
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "implementation": side.name,
        "version": side.version,
        "missing": result.missing,
        "differences": [asdict(change) for change in result.changes],
        "unapproved": result.unapproved,
        "unapproved_methods": result.methods,
        "hidden": result.hidden,
    }
    if changed:
        older, found = changed
        record["since"] = {
            "implementation": older.name,
            "version": older.version,
            "changes": [
                {**asdict(one.change), "approved_by": list(one.rfcs)}
                for one in found
            ],
        }
    return record

"""`sig spec diff`: what changed between two editions, or two releases."""

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.commands.sides import Side
    from keras_spec.change import Change

SCHEMA = 1


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--impl",
    is_flag=True,
    help="OLD and NEW are implementations: MODULE, MODULE@ENVIRONMENT, or a "
    "file of `sig spec export --impl`.",
)
@click.option("--breaking", is_flag=True, help="Only the breaking changes.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    old: str, new: str, impl: bool, breaking: bool, as_json: bool
) -> int:
    """Compare two editions of the API, OLD and NEW.

    An edition is a folder of pages, a git revision of this repository, a file
    of `sig spec export`, or a proposal: the specification as it would become.
    With --impl, what two releases expose, each seen by the Python of its
    environment: sig spec diff --impl keras@OLD_VENV keras@NEW_VENV.

    The rules are on the page "What breaks programs" of the site. Exits with 0
    where no change is breaking, 1 where one is, 2 for bad input.
    """
    from keras_sig.commands.changed_values import class_by_values
    from keras_sig.commands.sides import open_edition, open_surface
    from keras_sig.model.repository import Repository
    from keras_sig.spec.surface_api import shown_by_both
    from keras_spec.compare import compare_apis

    repository = Repository.find()
    open_side = open_surface if impl else open_edition
    before, after = open_side(repository, old), open_side(repository, new)
    apis, hidden = (before.api, after.api), list[str]()
    if "surface" in (before.kind, after.kind):
        *levelled, hidden = shown_by_both(*apis)
        apis = (levelled[0], levelled[1])
    changes = class_by_values(
        compare_apis(*apis),
        (before.edition, after.edition),
        repository,
        after.folder or repository.root / "no-prototype",
    )
    broken = [change for change in changes if change.breaking]
    shown = broken if breaking else changes
    if as_json:
        record = _record((before, after), shown, hidden)
        click.echo(json.dumps(record, indent=2))
    else:
        _show((before, after), shown, hidden)
        click.echo(f"Changes: {len(changes)}, breaking: {len(broken)}.")
    return 1 if broken else 0


def _record(
    sides: "tuple[Side, Side]", changes: "list[Change]", hidden: list[str]
) -> dict[str, object]:
    from dataclasses import asdict

    old, new = (
        {"name": side.name, "kind": side.kind, "version": side.version}
        for side in sides
    )
    return {
        "schema": SCHEMA,
        "old": old,
        "new": new,
        "breaking": sum(change.breaking for change in changes),
        "compatible": sum(not change.breaking for change in changes),
        "changes": [asdict(change) for change in changes],
        "hidden": hidden,
    }


def _show(
    sides: "tuple[Side, Side]", changes: "list[Change]", hidden: list[str]
) -> None:
    from keras_sig.commands.change_output import show_changes
    from keras_sig.commands.printable import printable

    if any(side.version for side in sides):
        text = f"From {sides[0].label} to {sides[1].label}\n"
        click.echo(printable(text))
    show_changes(changes)
    for path in hidden:
        text = f"hidden: {path} shows only `*args, **kwargs` on one side"
        click.echo(printable(text))

"""`sig spec diff`: what changed between two editions."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from keras_sig.model.errors import SigError


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(old: Path, new: Path, as_json: bool) -> int:
    """Compare the pages in folder OLD with those in folder NEW.

    Exits with 1 where a change is breaking.
    """
    from keras_sig.commands.change_output import show_changes
    from keras_sig.spec.load import require_folder
    from keras_spec.compare import compare
    from keras_spec.edition import load
    from keras_spec.errors import SpecError

    try:
        changes = compare(load(require_folder(old)), load(require_folder(new)))
    except SpecError as error:
        raise SigError(
            f"Expected pages that can be read. Received:\n{error}\n"
            "Fix: run `sig spec check` on both folders."
        ) from None
    breaking = [c for c in changes if c.breaking]
    if as_json:
        click.echo(json.dumps([asdict(c) for c in changes], indent=2))
        return 1 if breaking else 0
    show_changes(changes)
    click.echo(f"Changes: {len(changes)}, breaking: {len(breaking)}.")
    return 1 if breaking else 0

"""`sig conformance diff`: what changed from one run to another."""

import json
from pathlib import Path

import click

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("old", type=FILE, metavar="OLD.json")
@click.argument("new", type=FILE, metavar="NEW.json")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
def command(old: Path, new: Path, form: str) -> int:
    """Compare two files of results; end with 1 if something broke.

    Broken is what passed, or was known, and fails now. A clause that only one
    of the runs has is listed and breaks nothing.
    """
    from keras_sig.conformance.difference import as_text, compare
    from keras_sig.conformance.markdown import difference_page
    from keras_sig.model.repository import Repository
    from keras_sig.reading.results_file import read_results_file

    before, after = read_results_file(old), read_results_file(new)
    found = compare(before, after)
    names = (before.label, after.label)
    if form == "json":
        changes = {
            title: [change._asdict() for change in part]
            for title, part in found._asdict().items()
        }
        click.echo(json.dumps(changes, indent=1))
    elif form == "markdown":
        templates = Repository.find().templates
        click.echo(difference_page(templates, *names, found), nl=False)
    else:
        click.echo(as_text(*names, found))
    if before.edition != after.edition:
        click.echo("The runs are of different editions of the pages.", err=True)
    return 1 if found.broken else 0

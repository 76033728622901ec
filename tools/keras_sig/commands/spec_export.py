"""`sig spec export`: the specification as JSON."""

import json
from pathlib import Path

import click

from keras_sig.model.errors import SigError


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; default: build/spec.json. `-` prints it.",
)
def command(output: Path | None) -> int:
    """Write the specification as JSON, for programs in other languages."""
    from keras_sig.model.atomic import write_text
    from keras_sig.model.repository import Repository
    from keras_spec.edition import load
    from keras_spec.errors import SpecError
    from keras_spec.export import export

    repository = Repository.find()
    try:
        edition = load(repository.pages)
    except SpecError as error:
        raise SigError(
            f"Expected pages that can be read. Received:\n{error}\n"
            "Fix: run `sig spec check`."
        ) from None
    text = json.dumps(export(edition), indent=1, allow_nan=False) + "\n"
    if output == Path("-"):
        click.echo(text, nl=False)
        return 0
    output = output or repository.build / "spec.json"
    write_text(output, text)
    click.echo(f"Wrote {len(edition.pages)} symbols to {output}.")
    return 0

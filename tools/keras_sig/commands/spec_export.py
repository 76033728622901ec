"""`sig spec export`: the specification as JSON."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; default: in build, named after what it holds. "
    "`-` prints it.",
)
@click.option(
    "--impl",
    help="Record what this implementation exposes instead: MODULE, or "
    "MODULE@ENVIRONMENT.",
)
def command(output: Path | None, impl: str | None) -> int:
    """Write the specification as JSON, for programs in other languages.

    With --impl, write what a release exposes, to be compared later by
    `sig spec diff --impl` and `sig spec audit --since`.
    """
    from keras_sig.commands.introspect import introspect
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    if impl is None:
        record = _export(repository)
        name = "spec.json"
    else:
        record = dict(introspect(repository, impl))
        name = f"{record['implementation']}-{record['version']}.json"
    text = json.dumps(record, indent=1, allow_nan=False) + "\n"
    return _write(text, len(record["symbols"]), output, repository, name)


def _export(repository: "Repository") -> dict[str, Any]:
    from keras_spec.edition import load
    from keras_spec.errors import SpecError
    from keras_spec.export import export

    try:
        return export(load(repository.pages))
    except SpecError as error:
        raise SigError(
            f"Expected pages that can be read. Received:\n{error}\n"
            "Fix: run `sig spec check`."
        ) from None


def _write(
    text: str,
    count: int,
    output: Path | None,
    repository: "Repository",
    name: str,
) -> int:
    from keras_sig.model.atomic import write_text

    if output == Path("-"):
        click.echo(text, nl=False)
        return 0
    output = output or repository.build / name
    write_text(output, text)
    click.echo(f"Wrote {count} symbols to {output}.")
    return 0

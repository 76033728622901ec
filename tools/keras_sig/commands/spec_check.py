"""`sig spec check`: every page is read, every problem has its place."""

from pathlib import Path

import click


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def command(folder: Path | None) -> int:
    """Check every page: grammar, definitions, clauses.

    FOLDER holds the pages; by default those of this repository.
    """
    from keras_sig.model.repository import Repository
    from keras_sig.spec.load import require_folder
    from keras_spec.edition import load
    from keras_spec.errors import SpecError
    from keras_spec.profiles import read_profiles

    folder = require_folder(folder or Repository.find().pages)
    try:
        edition = load(folder)
        read_profiles(folder, edition.pages)
    except SpecError as error:
        for problem in error.problems:
            click.echo(f"{folder}/{problem}")
        click.echo(f"{len(error.problems)} problems.")
        return 1
    click.echo(
        f"{len(edition.pages)} pages with {len(edition.clauses)} clauses, "
        "no problems."
    )
    return 0

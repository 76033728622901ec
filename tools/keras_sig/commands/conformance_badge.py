"""`sig conformance badge`: how much passes, as a small picture."""

from pathlib import Path

import click


@click.command()
@click.argument("results", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write. Default: standard output.",
)
def command(results: Path, output: Path | None) -> int:
    """Write an SVG such as `keras 3.15.1: 5,378 of 5,825`.

    RESULTS is a file that `sig conformance run` wrote.
    """
    from keras_sig.conformance.badge import badge
    from keras_sig.model.atomic import write_text
    from keras_sig.model.repository import Repository
    from keras_sig.reading.results_file import read_results_file

    repository = Repository.find()
    text = badge(repository.templates, read_results_file(results))
    if output is None:
        click.echo(text, nl=False)
    else:
        write_text(output, text)
        click.echo(f"badge {repository.relative(output)}")
    return 0

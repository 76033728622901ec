"""`sig conformance summary`: runs as Markdown, for a pull request."""

from pathlib import Path

import click


@click.command()
@click.argument(
    "results",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
def command(results: tuple[Path, ...]) -> int:
    """Print a table of runs with what failed in each, in Markdown.

    RESULTS are files that `sig conformance run` wrote.
    """
    from keras_sig.conformance.markdown import summary
    from keras_sig.model.repository import Repository
    from keras_sig.reading.results_file import read_results_file

    files = [read_results_file(path) for path in results]
    click.echo(summary(Repository.find().templates, files), nl=False)
    return 0

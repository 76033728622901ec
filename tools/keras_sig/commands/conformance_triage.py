"""`sig conformance triage`: what failed, as entries of a ledger."""

import datetime
from pathlib import Path

import click

from keras_sig.model.errors import SigError


@click.command()
@click.option(
    "--impl",
    "name",
    default="keras",
    show_default=True,
    help="Whose results in build/conformance are read: keras, keras-jax.",
)
@click.option(
    "--results",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Another file of results.",
)
@click.option(
    "--review",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help="When to look again, such as 2027-03-31.",
)
def command(name: str, results: Path | None, review: datetime.datetime) -> int:
    """Print an entry of the ledger for each failure that it does not list.

    Each has the sentence, what came out and the program that shows it, as
    comments. The reason is yours: a ledger with an empty one is refused.
    What the ledger lists for other backends, or lists and does not fail on
    this one, is said instead with what to write in the entry.
    """
    from keras_sig.conformance.listed import read_listed
    from keras_sig.conformance.summary import read_report
    from keras_sig.conformance.triage import propose
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    path = results or repository.build / "conformance" / f"{name}.json"
    if not path.is_file():
        raise SigError(
            f"Expected results in {path}. Received: no such file. "
            f"Fix: sig conformance run --impl {name}."
        )
    report = read_report(path)
    listed = read_listed(repository, report["implementation"]["module"])
    entries = propose(report, review.date(), listed)
    click.echo(entries or "# Nothing failed that the ledger does not list.")
    for clause in report["stale"]:
        click.echo(f"# {clause} is listed, and no check. Remove the entry.")
    return 0

"""`sig site build`: the public site, built and checked."""

from pathlib import Path

import click

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


@click.command()
@click.option(
    "--results",
    "results",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help="Results of the suite. Default: build/conformance/*.json.",
)
@click.option(
    "--meetings",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Agendas, notes, calendars. Default: build/meetings.",
)
def command(results: tuple[Path, ...], meetings: Path | None) -> int:
    """Build the site into build/site.

    Proposals, specification, reference, conformance and meetings; strict: a
    warning, a broken link or a request that would leave the site fails, and
    the site built before stays.
    """
    from keras_sig.review.process_table import process_table
    from keras_sig.site.build_site import build_site

    repository = Repository.find()
    folder = repository.build / "conformance"
    files = results or tuple(sorted(folder.glob("*.json")))
    place = meetings or repository.build / "meetings"
    if meetings and not meetings.is_dir():
        raise SigError(
            f"Expected a folder of agendas and notes. Received: {meetings}. "
            "Fix: name a folder, or leave --meetings out."
        )
    table = process_table()
    findings = build_site(repository, files, place, click.echo, table)
    for finding in findings:
        click.echo(str(finding))
    if findings:
        click.echo(
            f"{len(findings)} problems; build/site was left as it was. "
            "The rejected pages are in build/site.new."
        )
        return 1
    index = repository.build / "site" / "index.html"
    click.echo(f"\nThe site is built: {repository.relative(index)}")
    click.echo("Open that file, or serve it:")
    shown = repository.relative(index.parent)
    click.echo(f"    python3 -m http.server --directory {shown} 8000")
    return 0
